import { memo, useState } from 'react';
import { PriorityHeads } from '#components/priority-heads.tsx';
import type { FindingRow } from '#contract/findings.ts';
import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import type { ListView } from '../triage/use-list-view.ts';
import styles from './plan-step-list.module.css';
import type { PlanStep } from './plan-messages.ts';
import { PlanStepDetail } from './plan-step-detail.tsx';
import type { StepTotals } from './plan-totals.ts';
import { changeDetail, changeName, leadingPriority, percent, workNumber } from './plan-words.ts';
import type { FixPlan } from './use-fix-plan.ts';

/** Steps on screen at first, and added at each wish for more. */
const STEP = 25;

type PlanStepListProps = {
  plan: FixPlan;
  take: number;
  list: ListView;
};

/** The actions in their order, with what each removes that none before it has removed. */
export function PlanStepList({ plan, take, list }: PlanStepListProps) {
  const { rows, steps, totals, all } = plan;
  const [shown, setShown] = useState(STEP);
  const [open, setOpen] = useState<string | null>(null);
  const lead = leadingPriority(all);
  const visible = steps.slice(0, Math.max(shown, take));
  const toggle = (key: string) => setOpen((before) => (before === key ? null : key));
  return (
    <Card label="Actions">
      <table className={styles['table']} aria-label="Actions">
        <thead>
          <tr>
            <th scope="col" data-number>
              #
            </th>
            <th scope="col">Action</th>
            <th scope="col" data-number>
              Work
            </th>
            <th scope="col" data-number>
              Images
            </th>
            <PriorityHeads />
            {lead ? (
              <th scope="col" data-number>
                {PRIORITY_FACTS[lead].label} so far
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {visible.map((step, index) => (
            <Step
              key={step.key}
              rows={rows}
              step={step}
              totals={totals[index]!}
              number={index + 1}
              taken={index < take}
              soFar={lead ? percent(totals[index]!.soFar.removed[lead], all[lead]) : null}
              list={list}
              open={open === step.key}
              onToggle={toggle}
            />
          ))}
        </tbody>
      </table>
      {steps.length > visible.length ? (
        <p className={styles['foot']}>
          {formatNumber(visible.length)} of {formatNumber(steps.length)} actions{' '}
          <Button size="small" onClick={() => setShown(visible.length + STEP)}>
            Show {formatNumber(Math.min(STEP, steps.length - visible.length))} more
          </Button>
        </p>
      ) : null}
    </Card>
  );
}

/** Columns beside those of the priorities. */
const COLUMNS = 4;

type StepProps = {
  rows: readonly FindingRow[];
  step: PlanStep;
  totals: StepTotals;
  number: number;
  taken: boolean;
  /** Share of the most urgent risks that are cleared when this is done. */
  soFar: string | null;
  list: ListView;
  open: boolean;
  onToggle: (key: string) => void;
};

/** Memoized: a move of the slider changes the rows that it passes, and there may be hundreds. */
const Step = memo(function Step(props: StepProps) {
  const { rows, step, totals, number, taken, soFar, list, open, onToggle } = props;
  const columns = PRIORITIES.length + (soFar === null ? COLUMNS : COLUMNS + 1);
  return (
    <>
      <tr className={styles['row']} data-taken={taken || undefined}>
        <td data-number>{number}</td>
        <th scope="row">
          <button
            type="button"
            className={styles['open']}
            aria-expanded={open}
            onClick={() => onToggle(step.key)}
          >
            {changeName(step.change)}
          </button>{' '}
          <span className={styles['quiet']}>
            {changeDetail(step.change)}
            {taken ? null : ', not taken'}
          </span>
        </th>
        <td data-number data-label="work">
          {workNumber(step.work)}
        </td>
        <td data-number data-label="images">
          {formatNumber(totals.images)}
        </td>
        {PRIORITIES.map((priority) => (
          <td key={priority} data-number data-label={PRIORITY_FACTS[priority].label}>
            {formatNumber(totals.removed[priority])}
          </td>
        ))}
        {soFar === null ? null : (
          <td data-number data-label="so far">
            {soFar}
          </td>
        )}
      </tr>
      {open ? (
        <tr>
          <td colSpan={columns} className={styles['detail']}>
            <PlanStepDetail rows={rows} step={step} list={list} />
          </td>
        </tr>
      ) : null}
    </>
  );
});
