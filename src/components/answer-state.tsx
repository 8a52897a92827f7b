import { isForbidden } from '#contract/api-error.ts';
import { Skeleton } from '#ui/skeleton.tsx';
import styles from './answer-state.module.css';
import { FailureState } from './failure-state.tsx';
import { ForbiddenState } from './forbidden-state.tsx';

type AnswerStateProps = {
  error: unknown;
  onRetry: () => void;
  /** What is asked for, as the start of a sentence: 'The plan'. */
  what: string;
  /** Height of the skeleton, about that of the content. */
  lines: number;
};

/** Stands for an answer that is not there: grey bars, why it is closed, or a failure with a retry. */
export function AnswerState({ error, onRetry, what, lines }: AnswerStateProps) {
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
