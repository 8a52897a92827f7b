import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import type { BurnDown, BurnDownPoint } from './quota-burn-down.ts';
import surface from './chart-surface.module.css';
import styles from './quota-burn-down-chart.module.css';
import { rangeWords } from './quota-burn-down-table.tsx';

const TICK = { fill: 'var(--text-3)', fontSize: 11 };
const LABEL = { position: 'top', fill: 'var(--medium-text)', fontSize: 11 } as const;
const STILL = { isAnimationActive: false, dot: false, type: 'linear' } as const;

type QuotaBurnDownChartProps = { plan: BurnDown; sentence: string };

/** The plot alone; it comes on demand, because the package weighs more than the rest of the page. */
export function QuotaBurnDownChart({ plan, sentence }: QuotaBurnDownChartProps) {
  const { points, ticksX, ticksY, runOut, length } = plan;
  const nameOfTick = new Map(ticksX.map(({ at, name }) => [at, name]));
  return (
    <ComposedChart
      responsive
      className={surface['chart'] ?? ''}
      data={points}
      margin={{ top: 16, right: 20, bottom: 0, left: 0 }}
      role="img"
      aria-label={sentence}
    >
      <CartesianGrid vertical={false} stroke="var(--grid)" />
      <XAxis
        type="number"
        dataKey="at"
        domain={[0, length]}
        ticks={ticksX.map(({ at }) => at)}
        interval={0}
        tickFormatter={(at: number) => nameOfTick.get(at) ?? ''}
        tick={TICK}
        tickLine={false}
        axisLine={false}
      />
      <YAxis
        domain={[ticksY[0] ?? 0, ticksY.at(-1) ?? 0]}
        ticks={ticksY}
        interval={0}
        tickFormatter={(units: number) => formatNumber(units).replace('-', '−')}
        tick={TICK}
        tickLine={false}
        axisLine={false}
        width={44}
      />
      <ReferenceLine y={0} stroke="var(--border-3)" />
      <Tooltip
        content={({ payload }) => <Tip point={payload[0]?.payload as BurnDownPoint | undefined} />}
        cursor={{ stroke: 'var(--border-3)' }}
        isAnimationActive={false}
      />
      <Area {...STILL} dataKey="band" stroke="none" fill="var(--accent)" fillOpacity={0.12} />
      <Line {...STILL} dataKey="left" stroke="var(--accent)" strokeWidth={2} />
      <Line
        {...STILL}
        dataKey="likely"
        stroke="var(--accent)"
        strokeWidth={2}
        strokeDasharray="5 4"
      />
      {runOut ? (
        <ReferenceDot
          x={runOut.at}
          y={0}
          r={5}
          fill="var(--surface)"
          stroke="var(--medium-text)"
          strokeWidth={2}
          label={{ ...LABEL, value: runOut.name }}
        />
      ) : null}
    </ComposedChart>
  );
}

function Tip({ point }: { point: BurnDownPoint | undefined }) {
  if (!point) return null;
  const { name, left, likely, band } = point;
  return (
    <div className={styles['tip']}>
      <p className={styles['tipTitle']}>{name}</p>
      {left === null ? null : <p>{plural(left, 'unit')} left</p>}
      {left !== null || likely === null || band === null ? null : (
        <p>Forecast {rangeWords({ likely, low: band[0], high: band[1] })}</p>
      )}
    </div>
  );
}
