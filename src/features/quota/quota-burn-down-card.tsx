import type { UseQueryResult } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Quota } from '#contract/quota.ts';
import type { QuotaUse } from '#contract/quota-ledger.ts';
import { Button } from '#ui/button.tsx';
import { Note } from '#ui/note.tsx';
import { QuotaAnswer } from './quota-answer.tsx';
import { burnDown } from './quota-burn-down.ts';
import styles from './quota-burn-down-card.module.css';
import { QuotaBurnDownTable } from './quota-burn-down-table.tsx';
import { QuotaCard } from './quota-card.tsx';
import { ChartBoundary } from '#components/chart-boundary.tsx';
import { forecastWords } from '#components/quota-forecast-words.ts';
import { trendWords } from './quota-trend-words.ts';
import { forecastOf } from '#components/quota-use.ts';

/** The chart package weighs more than all other code of the console; the page is of use without it. */
const Chart = lazy(async () => ({
  default: (await import('./quota-burn-down-chart.tsx')).QuotaBurnDownChart,
}));

type QuotaBurnDownCardProps = {
  quota: UseQueryResult<Quota>;
  use: UseQueryResult<QuotaUse>;
  scanning: boolean;
};

/** How the units of the month went and will go, as a plot or as the table of the same numbers. */
export function QuotaBurnDownCard({ quota, use, scanning }: QuotaBurnDownCardProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <QuotaCard
      title="Units left each day"
      actions={
        <Button
          kind="ghost"
          size="small"
          icon="table"
          label="Show as table"
          pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        />
      }
    >
      <QuotaAnswer query={use} what="The use of each day" lines={10}>
        {(daily) =>
          // Without a quota there is nothing that days could be left of; its card says why.
          quota.data ? (
            <BurnDownBody quota={quota.data} use={daily} scanning={scanning} asTable={asTable} />
          ) : null
        }
      </QuotaAnswer>
    </QuotaCard>
  );
}

type BodyProps = { quota: Quota; use: QuotaUse; scanning: boolean; asTable: boolean };

function BurnDownBody({ quota, use, scanning, asTable }: BodyProps) {
  const forecast = forecastOf(quota, use, scanning);
  const plan = burnDown(quota, use, forecast);
  const { lead, rest } = trendWords(quota, use, scanning);
  const sentence = `${lead}${rest} ${forecastWords(quota, use, scanning).title}.`;
  const table = <QuotaBurnDownTable days={plan.days} />;
  return (
    <>
      <p className={styles['say']}>
        <strong>{lead}</strong>
        {rest}
      </p>
      <div className={styles['body']}>
        {asTable ? (
          table
        ) : (
          <ChartBoundary
            fallback={
              <>
                <Note title="The chart could not be loaded">
                  <p>The table has the same numbers. Reload the page to try again.</p>
                </Note>
                {table}
              </>
            }
          >
            <div className={styles['plot']}>
              <Suspense>
                <Chart plan={plan} sentence={sentence} />
              </Suspense>
            </div>
            <Keys forecast={forecast !== null} />
          </ChartBoundary>
        )}
      </div>
    </>
  );
}

function Keys({ forecast }: { forecast: boolean }) {
  return (
    <p className={styles['keys']}>
      <span className={styles['key']}>
        <i className={styles['swatch']} aria-hidden="true" /> Units left
      </span>
      {forecast ? (
        <>
          <span className={styles['key']}>
            <i className={styles['swatch']} data-dashed="" aria-hidden="true" /> Forecast
          </span>
          <span className={styles['key']}>
            <i className={styles['swatch']} data-band="" aria-hidden="true" /> Likely range
          </span>
        </>
      ) : null}
    </p>
  );
}
