import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { AnswerState } from '#components/answer-state.tsx';
import { RowsFailed } from '#components/rows-failed.tsx';
import { Instant } from '#components/instant.tsx';
import type { Output } from '#contract/endpoint.ts';
import type { listFixes } from '#contract/fixes.ts';
import { FIX_RUN_LABELS, FIX_RUN_STATES, FIX_STARTERS } from '#domain/fix-run.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Card } from '#ui/card.tsx';
import { CardPage } from '#ui/card-page.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FacetMenu } from '#ui/facet-menu.tsx';
import { Pages } from '#ui/pages.tsx';
import { usePageOffset } from '#ui/use-page-offset.ts';
import { fixListParsers } from '#urls/fixes.ts';
import { risksUrl } from '#urls/risks.ts';
import { scanSettingsUrl } from '#urls/scan-settings.ts';
import { fixList } from './fix-queries.ts';
import { FixTable } from './fix-table.tsx';
import { FIX_STARTER_LABELS } from './fix-words.ts';
import styles from './fixes-page.module.css';

/** Rows on one page of the list. */
const PAGE = 50;

type Answer = Output<typeof listFixes>;

/** Every quick fix of a site, newest first, and what fixing by itself will do next. */
export function FixListPage() {
  const [{ site, state, starter }, setView] = useQueryStates(fixListParsers, { history: 'push' });
  const [offset, setOffset] = usePageOffset(JSON.stringify({ site, state, starter }));
  const query = useQuery(fixList({ site, state, starter }, offset, PAGE));
  const { data } = query;
  const all = data ? Object.values(data.byState).reduce((sum, count) => sum + count, 0) : 0;
  return (
    <CardPage>
      <title>Fixes · Image Scan Console</title>
      <div className={styles['head']}>
        <h1 className={styles['title']}>Fixes</h1>
        <p className={styles['meta']}>Images that were rebuilt, each with the proof of a re-scan</p>
        {data ? <Automatic automatic={data.automatic} /> : null}
      </div>
      <Card label="All fixes">
        {!data ? (
          <AnswerState
            error={query.error}
            onRetry={() => void query.refetch()}
            what="The list of fixes"
            lines={6}
          />
        ) : all === 0 ? (
          <EmptyState
            icon="wrench"
            title="Nothing was fixed at this site yet"
            actions={
              <ButtonLink to={risksUrl('system-vulnerability', { site, fix: ['quick-fix'] })}>
                Show what can be fixed
              </ButtonLink>
            }
          >
            Choose system vulnerabilities and press Fix: their images are rebuilt under new tags,
            scanned again, and each fix gets a receipt here.
          </EmptyState>
        ) : (
          <>
            <div className={styles['filters']}>
              <FacetMenu
                label="State"
                values={FIX_RUN_STATES.map((value) => ({
                  value,
                  label: FIX_RUN_LABELS[value],
                  count: data.byState[value],
                }))}
                chosen={state}
                onChange={(next) => void setView({ state: next as typeof state })}
              />
              <FacetMenu
                label="Started by"
                values={FIX_STARTERS.map((value) => ({
                  value,
                  label: FIX_STARTER_LABELS[value],
                  count: data.byStarter[value],
                }))}
                chosen={starter}
                onChange={(next) => void setView({ starter: next as typeof starter })}
              />
            </div>
            {query.error ? (
              <RowsFailed error={query.error} onRetry={() => void query.refetch()} />
            ) : null}
            {data.total === 0 ? (
              <EmptyState
                icon="filter-x"
                title="No fix matches these filters"
                actions={
                  <Button onClick={() => void setView({ state: [], starter: [] })}>
                    Show all {plural(all, 'fix', 'fixes')}
                  </Button>
                }
              >
                {plural(all, 'fix is', 'fixes are')} kept for this site.
              </EmptyState>
            ) : (
              <FixTable rows={data.rows} />
            )}
            <Pages offset={offset} size={PAGE} total={data.total} onChange={setOffset} />
          </>
        )}
      </Card>
    </CardPage>
  );
}

/** When images are fixed by themselves next, and what that would use. */
function Automatic({ automatic: { nextRunAt, images } }: Pick<Answer, 'automatic'>) {
  return (
    <p className={styles['automatic']}>
      {nextRunAt === null ? (
        'Automatic fixing is off.'
      ) : (
        <>
          Automatic fixing runs next on <Instant at={nextRunAt} />, and when a scan starts. Now it
          would rebuild {plural(images, 'image')} and use up to {plural(images, 'unit')}.
        </>
      )}{' '}
      <Link className="link" to={scanSettingsUrl('automatic-fixing')}>
        Settings
      </Link>
    </p>
  );
}
