import { EmptyState } from '#ui/empty-state.tsx';
import { failureText } from './failure-text.ts';

/** A view that the role may not open: why, and who can help. There is nothing to retry. */
export function ForbiddenState({ error, title }: { error: unknown; title: string }) {
  return (
    <EmptyState icon="lock" title={title}>
      {failureText(error).cause}
    </EmptyState>
  );
}
