import type { RiskSelection } from '#contract/batches.ts';
import { riskFilter } from './list-queries.ts';
import type { ListView } from './use-list-view.ts';
import type { Selection } from './use-selection.ts';

/** A dialog over the list, with the risks that it is about. */
export type ListDialog = { kind: 'export' | 'fix'; selection: RiskSelection };

/** The rows that were picked; without any, all that the filter matches. */
export function selectedRisks(view: ListView, { pick, isEmpty }: Selection): RiskSelection {
  return {
    filter: riskFilter(view),
    group: view.group,
    pick: isEmpty ? { kind: 'all-but', keys: [] } : { kind: pick.kind, keys: [...pick.keys] },
  };
}

/** One row of the list. */
export function rowSelection(view: ListView, key: string): RiskSelection {
  return { filter: riskFilter(view), group: view.group, pick: { kind: 'only', keys: [key] } };
}
