import { lazy, Suspense } from 'react';
import { ChartBoundary } from '#components/chart-boundary.tsx';
import { Severity, SeverityGlyph } from '#components/severity.tsx';
import type { Overview } from '#contract/overview.ts';
import { accountDay } from '#domain/account-clock.ts';
import type { CountingUnit } from '#domain/counting-unit.ts';
import { PRIORITIES, PRIORITY_FACTS, type Priority } from '#domain/severity.ts';
import { Skeleton } from '#ui/skeleton.tsx';
import { NumberLink } from './number-link.tsx';
import { OverviewCard } from './overview-card.tsx';
import { changeUrl, levelUrl, openOnUrl, openUrl, type Scope } from './overview-links.ts';
import { inUnit, trendSentence } from './overview-words.ts';
import tables from './overview-table.module.css';
import styles from './trend-card.module.css';
import { trendPoints, type TrendPoint } from './trend-points.ts';
import { WhyChanged } from './why-changed.tsx';

const TrendChart = lazy(async () => ({
  default: (await import('./trend-chart.tsx')).TrendChart,
}));

type TrendCardProps = { overview: Overview; scope: Scope };

/** Open risks over time by priority, the images to fix under the same days, and why they changed. */
export function TrendCard({ overview, scope }: TrendCardProps) {
  const sentence = trendSentence(overview, scope.unit);
  const points = trendPoints(overview);
  const untilNow = overview.to === overview.asOf;
  const table = () => <TrendTable overview={overview} scope={scope} />;
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
        <ul className={styles['now']} aria-label={`Open ${untilNow ? 'now' : 'at the end'}`}>
          {PRIORITIES.map((priority) => (
            <li key={priority}>
              <Severity priority={priority} />{' '}
              <NumberLink
                to={untilNow ? openUrl(scope, priority) : changeUrl(scope, priority, 'after')}
                value={overview.changes[priority].after}
                label={`${inUnit(overview.changes[priority].after, scope.unit)} open at ${PRIORITY_FACTS[priority].label}`}
              />
            </li>
          ))}
          <li>
            <span className={styles['accent']}>Images to fix</span>{' '}
            <NumberLink
              to={
                untilNow
                  ? levelUrl(scope, 'asap')
                  : changeUrl({ ...scope, unit: 'image' }, 'asap', 'after')
              }
              value={points.at(-1)?.images ?? 0}
              label="images with an open High risk"
            />
          </li>
        </ul>
      </div>
      <WhyChanged overview={overview} scope={scope} />
    </OverviewCard>
  );
}

/** Each number leads to what was open when its day began; the last row is the end of the time. */
function TrendTable({ overview, scope }: TrendCardProps) {
  const [last, ...days] = trendPoints(overview).toReversed();
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
          {last ? (
            <TrendRow
              point={last}
              to={(priority, unit) => changeUrl({ ...scope, unit }, priority, 'after')}
              unit={scope.unit}
            />
          ) : null}
          {days.map((point) => (
            <TrendRow
              key={point.at}
              point={point}
              unit={scope.unit}
              to={(priority, unit) => openOnUrl({ ...scope, unit }, priority, accountDay(point.at))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type TrendRowProps = {
  point: TrendPoint;
  unit: CountingUnit;
  to: (priority: Priority, unit: CountingUnit) => string;
};

function TrendRow({ point, unit, to }: TrendRowProps) {
  return (
    <tr>
      <th scope="row">{point.day}</th>
      {PRIORITIES.map((priority) => (
        <td key={priority} data-number>
          <NumberLink
            to={to(priority, unit)}
            value={point[priority]}
            label={`open at ${PRIORITY_FACTS[priority].label}, ${point.day}`}
          />
        </td>
      ))}
      <td data-number>
        <NumberLink
          to={to('asap', 'image')}
          value={point.images}
          label={`images with an open High risk, ${point.day}`}
        />
      </td>
    </tr>
  );
}
