import type { FindingRow } from '#contract/findings.ts';
import { PRIORITIES, type Priority } from '#domain/severity.ts';
import type { PlanStep } from './plan-messages.ts';

export type Counts = Record<Priority, number>;

/** What a plan comes to, up to some of its steps. */
export type PlanTotals = { removed: Counts; images: number; work: number };

type Row = Pick<FindingRow, 'priority'> & { image: Pick<FindingRow['image'], 'digest'> };

/** Risks by priority. */
export function countRisks(rows: readonly Pick<FindingRow, 'priority'>[]): Counts {
  const counts = Object.fromEntries(PRIORITIES.map((priority) => [priority, 0])) as Counts;
  for (const { priority } of rows) counts[priority] += 1;
  return counts;
}

/** What the steps remove together; the images are those that have to be rebuilt, each once. */
export function planTotals(rows: readonly Row[], steps: readonly PlanStep[]): PlanTotals {
  const removed = steps.flatMap(({ risks }) => risks.map((risk) => rows[risk]!));
  return {
    removed: countRisks(removed),
    images: new Set(removed.map(({ image }) => image.digest)).size,
    work: steps.reduce((sum, { work }) => sum + work, 0),
  };
}

/** For each step what it removes, and what it has removed together with the ones before. */
export function stepTotals(rows: readonly Row[], steps: readonly PlanStep[]) {
  const soFar = countRisks([]);
  return steps.map((step) => {
    const { removed, images } = planTotals(rows, [step]);
    for (const priority of PRIORITIES) soFar[priority] += removed[priority];
    return { removed, images, soFar: { ...soFar } };
  });
}

/** All risks of some counts. */
export function sumOf(counts: Counts): number {
  return PRIORITIES.reduce((sum, priority) => sum + counts[priority], 0);
}
