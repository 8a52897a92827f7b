import { FailureState } from '#components/failure-state.tsx';
import { ForbiddenState } from '#components/forbidden-state.tsx';

/** The role may not read the list. */
export function ListForbidden({ error }: { error: unknown }) {
  return <ForbiddenState error={error} title="Your role cannot open this list" />;
}

/** The list did not come; what is typed and chosen stays. */
export function ListFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return <FailureState error={error} title="The list could not be loaded" onRetry={onRetry} />;
}
