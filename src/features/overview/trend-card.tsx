import { lazy, Suspense } from 'react';
import { ChartBoundary } from '#components/chart-boundary.tsx';
import { Severity, SeverityGlyph } from '#components/severity.tsx';
import type { Overview } from '#contract/overview.ts';
import { TURN_CAUSES } from '#domain/risk-life.ts';
import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';
import { formatDay } from '#lib/format-instant.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Skeleton } from '#ui/skeleton.tsx';
import { NumberLink } from './number-link.tsx';
import { OverviewCard } from './overview-card.tsx';
import { levelUrl, openUrl, type Scope } from './overview-links.ts';
import { causeName, inUnit, trendSentence } from './overview-words.ts';
import tables from './overview-table.module.css';
import styles from './trend-card.module.css';
import { trendPoints } from './trend-points.ts';

const TrendChart = lazy(async () => ({
  default: (await import('./trend-chart.tsx')).TrendChart,
}));

type TrendCardProps = { overview: Overview; scope: Scope };

/** Open risks over time by priority, the images to fix under the same days, and why they changed. */
export function TrendCard({ overview, scope }: TrendCardProps) {
  const sentence = trendSentence(overview, scope.unit);
  const points = trendPoints(overview);
  const table = () => <TrendTable overview={overview} />;
  return (
    <OverviewCard title="Open risks" sentence={sentence} table={table}>
      <div className={styles['frame']}>
        <div className={styles['plots']}>
          <ChartBoundary fallback={table()}>
            <Suspense fallback={<Skeleton lines={8} label="Loading the chart" />}>
              <TrendChart points={points} label={sentence.join(' ')} />
            </Suspense>
          </ChartBoundary>
        </div>
        <ul className={styles['now']} aria-label="Open now">
          {PRIORITIES.map((priority) => (
            <li key={priority}>
              <Severity priority={priority} />{' '}
              <NumberLink
                to={openUrl(scope, priority)}
                value={overview.changes[priority].after}
                label={`${inUnit(overview.changes[priority].after, scope.unit)} open at ${PRIORITY_FACTS[priority].label}`}
              />
            </li>
          ))}
          <li>
            <span className={styles['accent']}>Images to fix</span>{' '}
            <NumberLink
              to={levelUrl(scope, 'asap')}
              value={overview.levels.asap}
              label="images with an open High risk"
            />
          </li>
        </ul>
      </div>
      <Why overview={overview} />
    </OverviewCard>
  );
}

/** The change of each number split by its causes: before, what came and went, and now. */
function Why({ overview: { changes, from } }: { overview: Overview }) {
  const causes = TURN_CAUSES.filter((cause) =>
    PRIORITIES.some((priority) => changes[priority].parts[cause] !== 0),
  );
  return (
    <details className={styles['why']}>
      <summary>Why did this change?</summary>
      <table className={tables['table']} aria-label="Why did this change?">
        <thead>
          <tr>
            <th scope="col">Cause</th>
            {PRIORITIES.map((priority) => (
              <th key={priority} scope="col" data-number>
                {PRIORITY_FACTS[priority].label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Open on {formatDay(from)}</th>
            {PRIORITIES.map((priority) => (
              <td key={priority} data-number>
                {formatNumber(changes[priority].before)}
              </td>
            ))}
          </tr>
          {causes.map((cause) => (
            <tr key={cause}>
              <th scope="row">{causeName(cause)}</th>
              {PRIORITIES.map((priority) => (
                <td key={priority} data-number>
                  {signed(changes[priority].parts[cause])}
                </td>
              ))}
            </tr>
          ))}
          <tr data-strong>
            <th scope="row">Open now</th>
            {PRIORITIES.map((priority) => (
              <td key={priority} data-number>
                {formatNumber(changes[priority].after)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className={styles['quiet']}>
        What came and went in between counts as neither. What counts as one, such as an image, is
        counted by what opened it first or closed it last.
      </p>
    </details>
  );
}

function signed(value: number): string {
  if (value === 0) return '0';
  return value > 0 ? `+${formatNumber(value)}` : `−${formatNumber(-value)}`;
}

function TrendTable({ overview }: { overview: Overview }) {
  return (
    <div className={styles['scroll']} role="group" aria-label="Open risks, day by day" tabIndex={0}>
      <table className={tables['table']} aria-label="Open risks">
        <thead>
          <tr>
            <th scope="col">Day</th>
            {PRIORITIES.map((priority) => (
              <th key={priority} scope="col" data-number>
                <span className={styles['glyph']}>
                  <SeverityGlyph priority={priority} /> {PRIORITY_FACTS[priority].label}
                </span>
              </th>
            ))}
            <th scope="col" data-number>
              Images to fix
            </th>
          </tr>
        </thead>
        <tbody>
          {trendPoints(overview)
            .toReversed()
            .map((point) => (
              <tr key={point.at}>
                <th scope="row">{point.day}</th>
                {PRIORITIES.map((priority) => (
                  <td key={priority} data-number>
                    {formatNumber(point[priority])}
                  </td>
                ))}
                <td data-number>{formatNumber(point.images)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
