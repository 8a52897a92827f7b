import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailureState } from '#components/failure-state.tsx';
import { failureText } from '#components/failure-text.ts';
import { ForbiddenState } from '#components/forbidden-state.tsx';
import { isForbidden } from '#contract/api-error.ts';
import { Button } from '#ui/button.tsx';
import { Note } from '#ui/note.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import styles from './quota-card.module.css';

type QuotaAnswerProps<Data> = {
  query: UseQueryResult<Data>;
  /** What is asked for, as the start of a sentence: 'The ledger'. */
  what: string;
  /** Height of the skeleton, about that of the content. */
  lines?: number;
  children: (data: Data) => ReactNode;
};

/** What a card shows of its answer: grey bars, the reason why there is none, or the data. */
export function QuotaAnswer<Data>({ query, what, lines = 4, children }: QuotaAnswerProps<Data>) {
  const { data, error } = query;
  const retry = () => void query.refetch();
  if (isForbidden(error))
    return <ForbiddenState error={error} title={`${what} is closed to your role`} />;
  if (data === undefined && error)
    return <FailureState error={error} title={`${what} could not be loaded`} onRetry={retry} />;
  if (data === undefined)
    return (
      <div className={styles['loading']}>
        <Skeleton lines={lines} label={`Loading: ${what.toLowerCase()}`} />
      </div>
    );
  return (
    <>
      {error ? (
        <div className={styles['note']}>
          <Note
            tone="caution"
            title={`${what} could not be loaded again`}
            actions={
              <Button size="small" onClick={retry}>
                Retry now
              </Button>
            }
          >
            {failureText(error).cause} What is shown is from the last answer.
          </Note>
        </div>
      ) : null}
      {children(data)}
    </>
  );
}
