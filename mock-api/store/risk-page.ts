import type { RiskFilter } from '#contract/risk-filter.ts';
import type { RiskSort, SortOrder } from '#contract/risks.ts';
import type { ToRow } from './group-rows.ts';
import { compareGroups, groupRisks } from './group-risks.ts';
import { page } from './page.ts';
import {
  openRisks,
  RISK_FILTERS,
  selectRisks,
  type RiskFilterName,
  type RiskSelection,
} from './select-risks.ts';
import type { Finding, Store } from './store.ts';

type ListQuery = RiskFilter & {
  sort?: RiskSort | undefined;
  order?: SortOrder | undefined;
  offset?: number | undefined;
  limit?: number | undefined;
};

type RiskPage<Row> = {
  rows: Row[];
  total: number;
  risks: number;
  risksAtSite: number;
  relief: { drop: RiskFilterName; risks: number }[];
};

/** One page of risks grouped by a key, and what the whole list adds up to. */
export function riskPage<Row>(
  { store, now, query }: { store: Store; now: number; query: ListQuery },
  keyOf: (finding: Finding) => string,
  toRow: ToRow<Row>,
): RiskPage<Row> {
  const selection = selectRisks(store, query, now);
  const groups = groupRisks(selection.matching, keyOf).sort(compareGroups(query.sort, query.order));
  return {
    rows: page(groups, query).map((group) => toRow(group, store, now)),
    total: groups.length,
    risks: selection.matching.length,
    risksAtSite: openRisks(store, query.site, now)[query.category] ?? 0,
    relief: groups.length === 0 ? relief(selection) : [],
  };
}

/** Filters that are alone in hiding something, the one that hides most first. */
function relief({ onlyMissing }: RiskSelection): { drop: RiskFilterName; risks: number }[] {
  return RISK_FILTERS.map((drop) => ({ drop, risks: onlyMissing[drop].length }))
    .filter(({ risks }) => risks > 0)
    .toSorted((a, b) => b.risks - a.risks);
}
