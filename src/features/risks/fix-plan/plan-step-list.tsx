import { useState } from 'react';
import type { FindingRow } from '#contract/findings.ts';
import type { Site } from '#domain/region.ts';
import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';
import { type PriorityCounts } from '#domain/priority-counts.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import styles from './plan-step-list.module.css';
import type { PlanStep } from './plan-messages.ts';
import { PlanStepDetail } from './plan-step-detail.tsx';
import { stepTotals } from './plan-totals.ts';
import { changeDetail, changeName, leadingPriority, percent } from './plan-words.ts';

/** Steps on screen at first, and added at each wish for more. */
const STEP = 25;

type PlanStepListProps = {
  rows: readonly FindingRow[];
  steps: readonly PlanStep[];
  take: number;
  /** All risks of the plan. */
  all: PriorityCounts;
  site: Site;
};

/** The actions in their order, with what each removes that none before it has removed. */
export function PlanStepList({ rows, steps, take, all, site }: PlanStepListProps) {
  const [shown, setShown] = useState(STEP);
  const [open, setOpen] = useState<string | null>(null);
  const lead = leadingPriority(all);
  const visible = steps.slice(0, Math.max(shown, take));
  const totals = stepTotals(rows, visible);
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
              Images
            </th>
            {PRIORITIES.map((priority) => (
              <th key={priority} scope="col" data-number>
                {PRIORITY_FACTS[priority].label}
              </th>
            ))}
            {lead ? (
              <th scope="col" data-number>
                {PRIORITY_FACTS[lead].label} so far
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {visible.map((step, index) => {
            const { removed, images, soFar } = totals[index]!;
            return (
              <Step
                key={step.key}
                step={step}
                number={index + 1}
                taken={index < take}
                counts={removed}
                images={images}
                soFar={lead ? percent(soFar[lead], all[lead]) : null}
                open={open === step.key}
                onOpen={() => setOpen(open === step.key ? null : step.key)}
                detail={() => <PlanStepDetail rows={rows} step={step} site={site} />}
              />
            );
          })}
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

type StepProps = {
  step: PlanStep;
  number: number;
  taken: boolean;
  counts: PriorityCounts;
  images: number;
  /** Share of the most urgent risks that are cleared when this is done. */
  soFar: string | null;
  open: boolean;
  onOpen: () => void;
  detail: () => React.ReactNode;
};

function Step(props: StepProps) {
  const { step, number, taken, counts, images, soFar, open, onOpen, detail } = props;
  const columns = PRIORITIES.length + (soFar === null ? 3 : 4);
  return (
    <>
      <tr className={styles['row']} data-taken={taken || undefined}>
        <td data-number>{number}</td>
        <th scope="row">
          <button type="button" className={styles['open']} aria-expanded={open} onClick={onOpen}>
            {changeName(step.change)}
          </button>{' '}
          <span className={styles['quiet']}>
            {changeDetail(step.change)}
            {taken ? null : ', not taken'}
          </span>
        </th>
        <td data-number data-label="images">
          {formatNumber(images)}
        </td>
        {PRIORITIES.map((priority) => (
          <td key={priority} data-number data-label={PRIORITY_FACTS[priority].label}>
            {formatNumber(counts[priority])}
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
            {detail()}
          </td>
        </tr>
      ) : null}
    </>
  );
}
