import {
  type ActiveDotProps,
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { SeverityGlyph } from '#components/severity.tsx';
import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import surface from '#components/chart-surface.module.css';
import styles from './trend-card.module.css';
import { highestOf, ticksUpTo, type TrendLine, type TrendPoint } from './trend-points.ts';

const TICK = { fill: 'var(--text-3)', fontSize: 11 };
const STILL = { isAnimationActive: false, dot: false, type: 'linear', strokeWidth: 2 } as const;
const MARGIN = { top: 8, right: 36, bottom: 0, left: 0 };
/** Ticks have no room for it, and no two of them are a year apart. */
const YEAR = / \d{4}$/;
/** Both plots show the same instants, so that one crosshair reads both. */
const SYNC = 'overview-trend';

/** Lines differ by dash as well as by colour (design 7). */
const LINES = {
  asap: { stroke: 'var(--high)', strokeDasharray: '0' },
  later: { stroke: 'var(--medium)', strokeDasharray: '7 3' },
  nntf: { stroke: 'var(--low)', strokeDasharray: '2 3' },
  images: { stroke: 'var(--accent)', strokeDasharray: '0' },
} as const satisfies Record<TrendLine, { stroke: string; strokeDasharray: string }>;

type TrendChartProps = {
  points: readonly TrendPoint[];
  label: string;
  /** Somebody presses a point of a line. */
  onOpen: (point: TrendPoint, line: TrendLine) => void;
};

/** The plots alone; they come on demand, because the package weighs more than the rest of the page. */
export function TrendChart({ points, label, onOpen }: TrendChartProps) {
  const ticks = ticksUpTo(highestOf(points));
  const imageTicks = ticksUpTo(Math.max(...points.map(({ images }) => images)));
  const days = new Map(points.map(({ at, day }) => [at, day]));
  const marks = [0, 1, 2, 3, 4].map(
    (part) => points[Math.round((part * (points.length - 1)) / 4)]!.at,
  );
  const x = (
    <XAxis
      type="number"
      dataKey="at"
      domain={['dataMin', 'dataMax']}
      ticks={[...new Set(marks)]}
      interval={0}
      tickFormatter={(at: number) => (days.get(at) ?? '').replace(YEAR, '')}
      tick={TICK}
      tickLine={false}
      axisLine={false}
    />
  );
  const pointOf = (line: TrendLine) => (point: ActiveDotProps) => (
    <circle
      className={styles['point']}
      cx={point.cx}
      cy={point.cy}
      r={5}
      fill={LINES[line].stroke}
      stroke="var(--surface)"
      strokeWidth={2}
      onClick={() => onOpen(point.payload as TrendPoint, line)}
    />
  );
  return (
    <>
      <div className={styles['plot']}>
        <ComposedChart
          responsive
          className={surface['chart'] ?? ''}
          data={[...points]}
          margin={MARGIN}
          syncId={SYNC}
          role="img"
          aria-label={label}
        >
          <CartesianGrid vertical={false} stroke="var(--grid)" />
          {x}
          <YAxis {...axis(ticks)} />
          <Tooltip
            content={({ payload }) => <Tip point={payload[0]?.payload as TrendPoint | undefined} />}
            cursor={{ stroke: 'var(--border-3)', strokeDasharray: '2 2' }}
            isAnimationActive={false}
          />
          <Area
            {...STILL}
            dataKey="asap"
            stroke="none"
            fill="var(--high)"
            fillOpacity={0.1}
            activeDot={false}
          />
          {PRIORITIES.map((priority) => (
            <Line
              key={priority}
              {...STILL}
              {...LINES[priority]}
              dataKey={priority}
              activeDot={pointOf(priority)}
            />
          ))}
        </ComposedChart>
      </div>
      <div className={styles['strip']}>
        <ComposedChart
          responsive
          className={surface['chart'] ?? ''}
          data={[...points]}
          margin={MARGIN}
          syncId={SYNC}
          role="img"
          aria-label="Images with an open High risk, over the same days"
        >
          <CartesianGrid vertical={false} stroke="var(--grid)" />
          {x}
          <YAxis {...axis([imageTicks[0]!, imageTicks[2]!, imageTicks[4]!])} />
          <Tooltip
            content={() => null}
            cursor={{ stroke: 'var(--border-3)', strokeDasharray: '2 2' }}
            isAnimationActive={false}
          />
          <Line {...STILL} {...LINES.images} dataKey="images" activeDot={pointOf('images')} />
        </ComposedChart>
      </div>
    </>
  );
}

function axis(ticks: readonly number[]) {
  return {
    domain: [ticks[0] ?? 0, ticks.at(-1) ?? 0],
    ticks: [...ticks],
    interval: 0 as const,
    tickFormatter: (value: number) => formatNumber(value),
    tick: TICK,
    tickLine: false,
    axisLine: false,
    width: 48,
  };
}

function Tip({ point }: { point: TrendPoint | undefined }) {
  if (!point) return null;
  return (
    <div className={styles['tip']}>
      <p className={styles['tipTitle']}>{point.day}</p>
      {PRIORITIES.map((priority) => (
        <p key={priority} className={styles['tipLine']}>
          <SeverityGlyph priority={priority} /> {PRIORITY_FACTS[priority].label}
          <span>{formatNumber(point[priority])}</span>
        </p>
      ))}
      <p className={styles['tipLine']}>{plural(point.images, 'image')} to fix</p>
    </div>
  );
}
