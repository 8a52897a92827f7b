import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiQuery } from '#api/query.ts';
import type { Batch } from '#contract/batches.ts';
import { FINDINGS_LIMIT, listFindings } from '#contract/findings.ts';
import type { RiskFilter } from '#contract/risk-filter.ts';

/** What was done about each risk so far, by its key; the batch leads back. */
export type Decisions = ReadonlyMap<string, Batch>;

/**
 * The risks of a filter as they were when the round began, most urgent first. Deciding about one takes
 * it out of the filter, and must not shift those that come after it.
 */
export function useRound(filter: RiskFilter) {
  const [number, setNumber] = useState(0);
  const selection = {
    filter,
    group: 'finding' as const,
    pick: { kind: 'all-but' as const, keys: [] },
  };
  const body = { selection, offset: 0, limit: FINDINGS_LIMIT, byUrgency: true };
  const options = apiQuery(listFindings, { body });
  const answer = useQuery({
    ...options,
    queryKey: [...options.queryKey, number],
    staleTime: Infinity,
    gcTime: 0,
  });
  const [at, setAt] = useState(0);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const rows = answer.data?.rows ?? [];
  const row = rows[at];
  return {
    answer,
    rows,
    row,
    at,
    total: answer.data?.total ?? 0,
    decisions,
    goTo: (index: number) => setAt(Math.max(0, Math.min(rows.length, index))),
    decide: (keys: readonly string[], batch: Batch) =>
      setDecisions((before) => new Map([...before, ...keys.map((key) => [key, batch] as const)])),
    takeBack: (batch: Batch) =>
      setDecisions((before) => new Map([...before].filter(([, { id }]) => id !== batch.id))),
    /** Reads the filter anew: what is left of it, and what came meanwhile. */
    next: () => {
      setDecisions(new Map());
      setAt(0);
      setNumber(number + 1);
    },
  };
}
