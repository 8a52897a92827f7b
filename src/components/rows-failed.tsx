import { Button } from '#ui/button.tsx';
import { Note } from '#ui/note.tsx';
import { failureText } from './failure-text.ts';
import styles from './rows-failed.module.css';

type RowsFailedProps = { error: unknown; onRetry: () => void };

/** Over rows of an earlier answer, when others did not come. */
export function RowsFailed({ error, onRetry }: RowsFailedProps) {
  return (
    <div className={styles['note']}>
      <Note
        tone="caution"
        title="Some rows could not be loaded"
        actions={
          <Button size="small" onClick={onRetry}>
            Retry now
          </Button>
        }
      >
        {failureText(error).cause} What is shown is from the last answer.
      </Note>
    </div>
  );
}
