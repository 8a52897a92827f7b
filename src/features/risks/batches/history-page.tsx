import { useQuery } from '@tanstack/react-query';
import { useQueryState } from 'nuqs';
import { apiQuery } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { listBatches } from '#contract/batches.ts';
import { PAGE_LIMIT } from '#contract/paging.ts';
import { CardPage } from '#ui/card-page.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Pages } from '#ui/pages.tsx';
import { usePageOffset } from '#ui/use-page-offset.ts';
import { siteParser } from '#urls/site.ts';
import { BatchTable } from './batch-table.tsx';
import styles from './history-page.module.css';

/** What people did to many risks at once, with the way back from each for ever. */
export function HistoryPage() {
  const [site] = useQueryState('site', siteParser);
  const [offset, setOffset] = usePageOffset(site);
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
          <Pages offset={offset} size={PAGE_LIMIT} total={answer.data.total} onChange={setOffset} />
        </>
      )}
    </CardPage>
  );
}
