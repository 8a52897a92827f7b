import type { FindingRow } from '#contract/findings.ts';
import { countPriorities, type PriorityCounts } from '#domain/priority-counts.ts';
import { PRIORITIES } from '#domain/severity.ts';
import type { PlanStep } from './plan-messages.ts';

/** What a plan comes to, up to some of its steps. */
export type PlanTotals = { removed: PriorityCounts; images: number; work: number };

type Row = Pick<FindingRow, 'priority'> & { image: Pick<FindingRow['image'], 'digest'> };

/** What the steps remove together; the images are those that have to be rebuilt, each once. */
export function planTotals(rows: readonly Row[], steps: readonly PlanStep[]): PlanTotals {
  const removed = steps.flatMap(({ risks }) => risks.map((risk) => rows[risk]!));
  return {
    removed: countPriorities(removed),
    images: new Set(removed.map(({ image }) => image.digest)).size,
    work: steps.reduce((sum, { work }) => sum + work, 0),
  };
}

/** For each step what it removes, and what it has removed together with the ones before. */
export function stepTotals(rows: readonly Row[], steps: readonly PlanStep[]) {
  const soFar = countPriorities([]);
  return steps.map((step) => {
    const { removed, images } = planTotals(rows, [step]);
    for (const priority of PRIORITIES) soFar[priority] += removed[priority];
    return { removed, images, soFar: { ...soFar } };
  });
}
