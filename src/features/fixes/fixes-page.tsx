import { useParams } from 'react-router';
import { FixListPage } from './fix-list-page.tsx';
import { FixPage } from './fix-page.tsx';

/** All quick fixes, or the one that the address names. */
export function FixesPage() {
  const { fixId } = useParams();
  return fixId === undefined ? <FixListPage /> : <FixPage key={fixId} id={fixId} />;
}
