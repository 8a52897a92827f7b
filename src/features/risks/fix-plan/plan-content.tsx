import type { FindingRow } from '#contract/findings.ts';
import type { RiskFilter } from '#contract/risk-filter.ts';
import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';
import { countPriorities, sumPriorities } from '#domain/priority-counts.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Card } from '#ui/card.tsx';
import { Switch } from '#ui/switch.tsx';
import styles from './fix-plan-page.module.css';
import { PlanActions } from './plan-actions-bar.tsx';
import type { PlanStep } from './plan-messages.ts';
import { PlanStepList } from './plan-step-list.tsx';
import { planTotals } from './plan-totals.ts';
import { percent, planHeadline, workWords } from './plan-words.ts';

type PlanContentProps = {
  rows: readonly FindingRow[];
  steps: readonly PlanStep[];
  filter: RiskFilter;
  /** How many of the steps are taken, from 1. */
  take: number;
  bases: boolean;
  onTake: (take: number) => void;
  onBases: (bases: boolean) => void;
};

/** How far to go, what that comes to, and each action of the plan. */
export function PlanContent(props: PlanContentProps) {
  const { rows, steps, filter, take, bases, onTake, onBases } = props;
  const taken = steps.slice(0, take);
  const totals = planTotals(rows, taken);
  const all = countPriorities(rows);
  const present = PRIORITIES.filter((priority) => all[priority] > 0);
  return (
    <>
      <Card label="Effort">
        <div className={styles['effort']}>
          <p className={styles['headline']} role="status">
            {planHeadline(take, totals, all)}
          </p>
          <label className={styles['slider']}>
            <span>
              {plural(take, 'action')} of {formatNumber(steps.length)}, {workWords(totals.work)}
            </span>
            <input
              type="range"
              aria-label="Actions to take"
              aria-valuetext={`${plural(take, 'action')}, ${workWords(totals.work)}`}
              min={1}
              max={steps.length}
              value={take}
              onChange={(event) => onTake(event.target.valueAsNumber)}
            />
          </label>
          <dl className={styles['totals']}>
            {present.map((priority) => (
              <Cleared
                key={priority}
                name={`${PRIORITY_FACTS[priority].label} risks cleared`}
                part={totals.removed[priority]}
                whole={all[priority]}
              />
            ))}
            {present.length > 1 ? (
              <Cleared
                name="All risks cleared"
                part={sumPriorities(totals.removed)}
                whole={sumPriorities(all)}
              />
            ) : null}
            <div>
              <dt>Images to rebuild</dt>
              <dd>{formatNumber(totals.images)}</dd>
            </div>
          </dl>
          <Switch label="Count newer base images as actions" checked={bases} onChange={onBases} />
          <PlanActions rows={rows} taken={taken} filter={filter} />
          <details className={styles['method']}>
            <summary>How the actions are ranked</summary>
            <p>
              The next action is always the one that still removes most for its work. A High risk
              counts as nine Low ones and a Medium risk as three. To decide and write an upgrade is
              one unit of work, and every ten images to rebuild are another. Taken up to any point,
              the plan removes at least 63% (1 − 1/e) of what the best choice of no more work could
              remove; usually it is far closer. A newer base image is taken to bring the fixed
              packages of its release.
            </p>
          </details>
        </div>
      </Card>
      <PlanStepList rows={rows} steps={steps} take={take} all={all} site={filter.site} />
    </>
  );
}

function Cleared({ name, part, whole }: { name: string; part: number; whole: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {formatNumber(part)} of {formatNumber(whole)}{' '}
        <span className={styles['quiet']}>{percent(part, whole)}</span>
      </dd>
    </div>
  );
}
