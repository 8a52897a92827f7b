import { FailureState } from '#components/failure-state.tsx';
import { ForbiddenState } from '#components/forbidden-state.tsx';
import { isForbidden } from '#contract/api-error.ts';
import { Skeleton } from '#ui/skeleton.tsx';
import styles from './scans-page.module.css';

type ScanAnswerProps = {
  error: unknown;
  onRetry: () => void;
  /** What is asked for, as the start of a sentence: 'The plan'. */
  what: string;
  /** Height of the skeleton, about that of the content. */
  lines: number;
};

/** Stands for an answer that is not there: grey bars, why it is closed, or a failure with a retry. */
export function ScanAnswer({ error, onRetry, what, lines }: ScanAnswerProps) {
  if (isForbidden(error))
    return <ForbiddenState error={error} title={`${what} is closed to your role`} />;
  if (error)
    return <FailureState error={error} title={`${what} could not be loaded`} onRetry={onRetry} />;
  return (
    <div className={styles['loading']}>
      <Skeleton lines={lines} label={`Loading: ${what.toLowerCase()}`} />
    </div>
  );
}
