import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import { ChartBoundary } from '#components/chart-boundary.tsx';
import { Severity, SeverityGlyph } from '#components/severity.tsx';
import type { Overview } from '#contract/overview.ts';
import { accountDay } from '#domain/account-clock.ts';
import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';
import { Skeleton } from '#ui/skeleton.tsx';
import { NumberLink } from './number-link.tsx';
import { OverviewCard } from './overview-card.tsx';
import { changeUrl, levelUrl, openOnUrl, openUrl, type Scope } from './overview-links.ts';
import { inUnit, trendSentence } from './overview-words.ts';
import tables from './overview-table.module.css';
import styles from './trend-card.module.css';
import { TREND_LINES, trendPoints, type TrendLine, type TrendPoint } from './trend-points.ts';
import { isKnown, lastDayWords } from './period-words.ts';
import { sentenceText } from './sentence.ts';
import { WhyChanged } from './why-changed.tsx';

const TrendChart = lazy(async () => ({
  default: (await import('./trend-chart.tsx')).TrendChart,
}));

type TrendCardProps = { overview: Overview; scope: Scope };

/** Open risks over time by priority, the images to fix under the same days, and why they changed. */
export function TrendCard({ overview, scope }: TrendCardProps) {
  const sentence = trendSentence(overview, scope);
  const known = isKnown(overview);
  const points = trendPoints(overview);
  const navigate = useNavigate();
  const untilNow = overview.to === overview.asOf;
  const end = untilNow ? 'Open now' : `End of ${lastDayWords(overview)}`;
  const table = () => <TrendTable overview={overview} scope={scope} />;
  return (
    <OverviewCard title="Open risks" sentence={sentence} {...(known && { table })}>
      <div className={styles['frame']}>
        {known ? (
          <div className={styles['plots']}>
            <ChartBoundary fallback={table()}>
              <Suspense fallback={<Skeleton lines={8} label="Loading the chart" />}>
                <TrendChart
                  points={points}
                  onOpen={(point, line) => void navigate(pointUrl(overview, scope, point, line))}
                  label={sentence.map(sentenceText).join(' ')}
                />
              </Suspense>
            </ChartBoundary>
          </div>
        ) : null}
        <ul className={styles['now']} aria-label={end}>
          <li className={styles['end']}>{end}</li>
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
      {known ? <WhyChanged overview={overview} scope={scope} /> : null}
    </OverviewCard>
  );
}

/** What was open when a day began; at the last point, what is open at the end of the time. */
function pointUrl({ to }: Overview, scope: Scope, { at }: TrendPoint, line: TrendLine): string {
  const [priority, unit] = line === 'images' ? (['asap', 'image'] as const) : [line, scope.unit];
  return at === Date.parse(to)
    ? changeUrl({ ...scope, unit }, priority, 'after')
    : openOnUrl({ ...scope, unit }, priority, accountDay(at));
}

/** Newest day first; each number leads to what was open when its day began. */
function TrendTable({ overview, scope }: TrendCardProps) {
  return (
    <div className={styles['scroll']} role="group" aria-label="Open risks, day by day" tabIndex={0}>
      <table className={tables['table']} aria-label="Open risks">
        <thead>
          <tr>
            <th scope="col">When the day began</th>
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
                {TREND_LINES.map((line) => (
                  <td key={line} data-number>
                    <NumberLink
                      to={pointUrl(overview, scope, point, line)}
                      value={point[line]}
                      label={`${LINE_WORDS[line]}, ${point.day}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

const LINE_WORDS = {
  asap: 'open at High',
  later: 'open at Medium',
  nntf: 'open at Low',
  images: 'images with an open High risk',
} as const satisfies Record<TrendLine, string>;
