import { useQuery } from '@tanstack/react-query';
import { useQueryState } from 'nuqs';
import { useState } from 'react';
import { apiQuery } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { listBatches } from '#contract/batches.ts';
import { PAGE_LIMIT } from '#contract/paging.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Button } from '#ui/button.tsx';
import { CardPage } from '#ui/card-page.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { siteParser } from '#urls/site.ts';
import { BatchTable } from './batch-table.tsx';
import styles from './history-page.module.css';

/** What people did to many risks at once, with the way back from each for ever. */
export function HistoryPage() {
  const [site] = useQueryState('site', siteParser);
  const [offset, setOffset] = useState(0);
  const answer = useQuery(apiQuery(listBatches, { query: { site, offset, limit: PAGE_LIMIT } }));
  const permit = usePermit('risk.handle');
  return (
    <CardPage>
      <title>History · Image Scan Console</title>
      <div>
        <h1 className={styles['title']}>History</h1>
        <p className={styles['meta']}>
          What was done to many risks at once, newest first. What was done to one risk stands in its
          panel.
        </p>
      </div>
      {!answer.data ? (
        <AnswerState
          error={answer.error}
          onRetry={() => void answer.refetch()}
          what="The history"
          lines={6}
        />
      ) : answer.data.total === 0 ? (
        <EmptyState icon="clock" title="Nothing was done to many risks yet">
          Select rows in a list of risks, or all that match its filter, and choose what to do with
          them. Each time stands here afterwards and can be put back.
        </EmptyState>
      ) : (
        <>
          <BatchTable batches={answer.data.rows} blocked={permit.ok ? null : permit.reason} />
          {answer.data.total > PAGE_LIMIT ? (
            <div className={styles['pages']}>
              <Button
                disabledReason={offset === 0 ? 'These are the newest' : null}
                onClick={() => setOffset(Math.max(0, offset - PAGE_LIMIT))}
              >
                Newer
              </Button>
              <span>
                {formatNumber(offset + 1)} to{' '}
                {formatNumber(Math.min(answer.data.total, offset + PAGE_LIMIT))} of{' '}
                {formatNumber(answer.data.total)}
              </span>
              <Button
                disabledReason={
                  offset + PAGE_LIMIT >= answer.data.total ? 'These are the oldest' : null
                }
                onClick={() => setOffset(offset + PAGE_LIMIT)}
              >
                Older
              </Button>
            </div>
          ) : null}
        </>
      )}
    </CardPage>
  );
}
