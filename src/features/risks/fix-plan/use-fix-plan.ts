import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RiskSelection } from '#contract/batches.ts';
import { listFindings, type FindingRow } from '#contract/findings.ts';
import type { RiskFilter } from '#contract/risk-filter.ts';
import { countPriorities, type PriorityCounts } from '#domain/priority-counts.ts';
import { collectFindings } from '../export/collect-findings.ts';
import { planInWorker } from './plan-in-worker.ts';
import type { PlanStep } from './plan-messages.ts';
import { stepTotals, type StepTotals } from './plan-totals.ts';

/** Steps name their risks by the place in `rows`, so the two always stay together. */
export type FixPlan = {
  rows: readonly FindingRow[];
  steps: readonly PlanStep[];
  /** Of each step. */
  totals: readonly StepTotals[];
  /** All risks of the plan. */
  all: PriorityCounts;
};

/** Asked once, until something makes it out of date: what is on screen must not shift by itself. */
const ONCE = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 } as const;

/**
 * The plan over all risks of a filter, which stays the same for a component. While the risks are read
 * again, or ranked in another way, the plan before stands.
 */
export function useFixPlan(filter: RiskFilter, baseImages: boolean) {
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const selection: RiskSelection = {
    filter,
    group: 'finding',
    pick: { kind: 'all-but', keys: [] },
  };
  const reading = useQuery({
    ...ONCE,
    queryKey: [listFindings.id, 'for a fix plan', selection],
    queryFn: ({ signal }) =>
      collectFindings(selection, {
        signal,
        onProgress: (done, total) => setProgress({ done, total }),
      }),
  });
  const rows = reading.data?.rows;
  const planning = useQuery({
    ...ONCE,
    queryKey: ['fix plan', filter, reading.dataUpdatedAt, baseImages],
    queryFn: ({ signal }) => makePlan(rows!, baseImages, signal),
    enabled: rows !== undefined,
    placeholderData: keepPreviousData,
  });
  return {
    plan: planning.data ?? null,
    progress,
    /** The plan is that of a moment ago, and the next one is on its way. */
    renewing: planning.data !== undefined && (reading.isFetching || planning.isPlaceholderData),
    error: reading.error ?? planning.error,
    retry: () => void (reading.error ? reading : planning).refetch(),
  };
}

async function makePlan(
  rows: readonly FindingRow[],
  baseImages: boolean,
  signal: AbortSignal,
): Promise<FixPlan> {
  const steps = await planInWorker(rows, baseImages, signal);
  return { rows, steps, totals: stepTotals(rows, steps), all: countPriorities(rows) };
}
