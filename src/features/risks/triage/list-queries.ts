import { apiQuery } from '#api/query.ts';
import { getRiskFacets } from '#contract/risk-counts.ts';
import type { RiskFilter } from '#contract/risk-filter.ts';
import { listRisks, listRiskyImages, listRiskyPackages } from '#contract/risks.ts';
import { categoryView } from './category-views.ts';
import type { ListView } from './use-list-view.ts';

/** The filter of a view as the API wants it: what is not chosen is left out. */
export function riskFilter(view: ListView): RiskFilter {
  const chosen = Object.fromEntries(
    categoryView(view.category)
      .facets.map((facet) => [facet, view[facet]] as const)
      .filter(([, { length }]) => length > 0),
  );
  const { category, site } = view;
  return { category, site, ...(view.q.trim() && { q: view.q.trim() }), ...chosen };
}

/** Pages of the list of a view, by grouping: rows `offset` to `offset + limit`. */
export const LIST_PAGES = {
  risk: (view: ListView, offset: number, limit: number) =>
    apiQuery(listRisks, listInput(view, offset, limit)),
  package: (view: ListView, offset: number, limit: number) =>
    apiQuery(listRiskyPackages, listInput(view, offset, limit)),
  image: (view: ListView, offset: number, limit: number) =>
    apiQuery(listRiskyImages, listInput(view, offset, limit)),
} as const;

function listInput(view: ListView, offset: number, limit: number) {
  const { sort, order } = view;
  return { query: { ...riskFilter(view), sort, order, offset, limit } };
}

export const facetCounts = (view: ListView) => apiQuery(getRiskFacets, { query: riskFilter(view) });
