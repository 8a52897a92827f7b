import type { FindingRow } from '#contract/findings.ts';
import { countPriorities, type PriorityCounts } from '#domain/priority-counts.ts';
import type { PlanStep } from './plan-messages.ts';

/** What a plan comes to, up to one of its steps. */
export type PlanTotals = {
  removed: PriorityCounts;
  /** That have to be rebuilt, each once. */
  images: number;
  work: number;
  /** Risks among the removed that quick fix can remove. */
  quickFix: number;
};

/** What one step removes that none before it has removed, and what all up to it come to. */
export type StepTotals = { removed: PriorityCounts; images: number; soFar: PlanTotals };

type Row = Pick<FindingRow, 'priority' | 'fixState'> & {
  image: Pick<FindingRow['image'], 'digest'>;
};

/** The totals of every step, in one go over the risks: a move of the slider only looks one up. */
export function stepTotals(rows: readonly Row[], steps: readonly PlanStep[]): StepTotals[] {
  const rebuilt = new Set<string>();
  let soFar: PlanTotals = { removed: countPriorities([]), images: 0, work: 0, quickFix: 0 };
  return steps.map(({ risks, work }) => {
    const these = risks.map((risk) => rows[risk]!);
    const removed = countPriorities(these);
    const images = new Set(these.map(({ image }) => image.digest));
    for (const digest of images) rebuilt.add(digest);
    soFar = {
      removed: addPriorities(soFar.removed, removed),
      images: rebuilt.size,
      work: soFar.work + work,
      quickFix: soFar.quickFix + these.filter(({ fixState }) => fixState === 'quick-fix').length,
    };
    return { removed, images: images.size, soFar };
  });
}

function addPriorities(one: PriorityCounts, other: PriorityCounts): PriorityCounts {
  return {
    asap: one.asap + other.asap,
    later: one.later + other.later,
    nntf: one.nntf + other.nntf,
  };
}
