import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';
import { sumPriorities } from '#domain/priority-counts.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Card } from '#ui/card.tsx';
import { Switch } from '#ui/switch.tsx';
import type { ListView } from '../triage/use-list-view.ts';
import styles from './fix-plan-page.module.css';
import { PlanActions } from './plan-actions-bar.tsx';
import { PlanMethod } from './plan-method.tsx';
import { PlanStepList } from './plan-step-list.tsx';
import { percent, planHeadline, workWords } from './plan-words.ts';
import type { FixPlan } from './use-fix-plan.ts';

type PlanContentProps = {
  plan: FixPlan;
  /** The list that the plan is made of. */
  list: ListView;
  /** How many of the steps are taken, from 1. */
  take: number;
  bases: boolean;
  /** Another plan is on its way. */
  renewing: boolean;
  onTake: (take: number) => void;
  onBases: (bases: boolean) => void;
};

/** How far to go, what that comes to, and each action of the plan. */
export function PlanContent(props: PlanContentProps) {
  const { plan, list, take, bases, renewing, onTake, onBases } = props;
  const { steps, totals, all } = plan;
  const taken = totals[take - 1]!.soFar;
  const present = PRIORITIES.filter((priority) => all[priority] > 0);
  return (
    <>
      <Card label="Effort">
        <div className={styles['effort']} aria-busy={renewing}>
          <p className={styles['headline']} role="status">
            {planHeadline(take, taken, all)}
          </p>
          <label className={styles['slider']}>
            <span>
              {plural(take, 'action')} of {formatNumber(steps.length)}, {workWords(taken.work)}
              {renewing ? '; being brought up to date' : null}
            </span>
            <input
              type="range"
              aria-label="Actions to take"
              aria-valuetext={`${plural(take, 'action')}, ${workWords(taken.work)}`}
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
                part={taken.removed[priority]}
                whole={all[priority]}
              />
            ))}
            {present.length > 1 ? (
              <Cleared
                name="All risks cleared"
                part={sumPriorities(taken.removed)}
                whole={sumPriorities(all)}
              />
            ) : null}
            <div>
              <dt>Images to rebuild</dt>
              <dd>{formatNumber(taken.images)}</dd>
            </div>
          </dl>
          <Switch label="Count newer base images as actions" checked={bases} onChange={onBases} />
          <PlanActions plan={plan} take={take} quickFix={taken.quickFix} list={list} />
          <PlanMethod />
        </div>
      </Card>
      <PlanStepList plan={plan} take={take} list={list} />
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
