import { Link } from 'react-router';
import { EmptyState } from '#ui/empty-state.tsx';
import { SYSTEM_VULNERABILITIES_PATH } from '#urls/risks.ts';
import { documentTitle } from './document-title.ts';

/** An address that no view answers to. */
export function NotFoundPage() {
  return (
    <>
      <title>{documentTitle('Not found')}</title>
      <EmptyState
        icon="file-search"
        title="There is no view at this address"
        actions={<Link to={SYSTEM_VULNERABILITIES_PATH}>Go to system vulnerabilities</Link>}
      >
        The link may be cut short, or may belong to another version of the console.
      </EmptyState>
    </>
  );
}
