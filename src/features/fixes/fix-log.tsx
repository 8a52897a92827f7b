import { useQuery } from '@tanstack/react-query';
import { AnswerState } from '#components/answer-state.tsx';
import type { FixTaskState } from '#domain/fix-run.ts';
import { formatTime } from '#lib/format-instant.ts';
import styles from './fix-task-card.module.css';
import { fixLog } from './fix-queries.ts';

type FixLogProps = { fixId: string; taskId: string; state: FixTaskState };

/** What the rebuild has printed, asked for again while it goes on. */
export function FixLog({ fixId, taskId, state }: FixLogProps) {
  const query = useQuery({
    ...fixLog(fixId, taskId),
    staleTime: 0,
    refetchInterval: state === 'running' ? 3_000 : false,
  });
  if (!query.data)
    return (
      <AnswerState
        error={query.error}
        onRetry={() => void query.refetch()}
        what="The log"
        lines={3}
      />
    );
  return (
    <ol className={styles['log']} aria-label="Log" tabIndex={0}>
      {query.data.lines.map(({ at, text }) => (
        <li key={`${at} ${text}`}>
          <time dateTime={at}>{formatTime(at)}</time> {text}
        </li>
      ))}
    </ol>
  );
}
