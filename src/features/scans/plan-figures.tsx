import type { ScanPlan } from '#contract/scan-plans.ts';
import { formatDuration } from '#lib/format-duration.ts';
import { formatNumber } from '#lib/format-number.ts';
import styles from './planner.module.css';

/** The four figures: what is covered, what it costs, what is left, how long it takes. */
export function PlanFigures({ plan, stale }: { plan: ScanPlan; stale: boolean }) {
  const { inScope, images, units, free, unitsLeft, unitsAvailable, shortfall } = plan;
  return (
    <dl className={styles['figures']} data-stale={stale || undefined}>
      <Figure name="Images in scope" value={formatNumber(inScope)}>
        {formatNumber(images)} will be scanned
      </Figure>
      <Figure name="Units needed" value={formatNumber(units)}>
        {free === 0
          ? 'no image is paid this month'
          : `${formatNumber(free)} paid this month, so free`}
      </Figure>
      <Figure
        name="Units left after"
        value={unitsLeft === null ? `${formatNumber(shortfall)} short` : formatNumber(unitsLeft)}
        warn={unitsLeft === null}
      >
        of {formatNumber(unitsAvailable)} now
        {plan.running > 0 ? ', without those of running scans' : null}
      </Figure>
      <Figure name="Time" value={images === 0 ? '0 min' : formatDuration(plan.durationSeconds)}>
        limit is 4 h
      </Figure>
    </dl>
  );
}

type FigureProps = { name: string; value: string; warn?: boolean; children: React.ReactNode };

function Figure({ name, value, warn = false, children }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles['value']} data-warn={warn || undefined}>
        {value}
      </dd>
      <dd className={styles['context']}>{children}</dd>
    </div>
  );
}
