import { lazy, Suspense } from 'react';
import type { Quota } from '#contract/quota.ts';
import type { QuotaUse } from '#contract/quota-ledger.ts';
import { Note } from '#ui/note.tsx';
import { ChartBoundary } from './chart-boundary.tsx';
import { burnDown } from './quota-burn-down.ts';
import styles from './quota-burn-down-plot.module.css';
import { QuotaBurnDownTable } from './quota-burn-down-table.tsx';
import { forecastOf } from './quota-use.ts';

/** The chart package weighs more than all other code of the console; the page is of use without it. */
const Chart = lazy(async () => ({
  default: (await import('./quota-burn-down-chart.tsx')).QuotaBurnDownChart,
}));

type QuotaBurnDownPlotProps = {
  quota: Quota;
  use: QuotaUse;
  scanning: boolean;
  asTable: boolean;
  /** What the plot shows, in words. */
  sentence: string;
};

/** The units left each day of the month and to its end, as a plot or as the table of the same numbers. */
export function QuotaBurnDownPlot({
  quota,
  use,
  scanning,
  asTable,
  sentence,
}: QuotaBurnDownPlotProps) {
  const forecast = forecastOf(quota, use, scanning);
  const plan = burnDown(quota, use, forecast);
  const table = <QuotaBurnDownTable days={plan.days} />;
  return (
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
