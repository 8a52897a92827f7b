import { Instant } from '#components/instant.tsx';
import { failureText } from '#components/failure-text.ts';
import { Button } from '#ui/button.tsx';
import { Note } from '#ui/note.tsx';
import styles from './panel-stale.module.css';

/** The last answer stays on screen when a newer one does not come, and says how old it is. */
export function PanelStale({
  error,
  at,
  onRetry,
}: {
  error: unknown;
  at: number;
  onRetry: () => void;
}) {
  return (
    <div className={styles['stale']}>
      <Note
        tone="caution"
        title="This could not be refreshed"
        actions={
          <Button size="small" onClick={onRetry}>
            Retry now
          </Button>
        }
      >
        {failureText(error).cause} Shown as of <Instant at={new Date(at).toISOString()} />.
      </Note>
    </div>
  );
}
