import { RISK_FACETS, type RiskFacet } from '#contract/risk-filter.ts';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import type { Handlers } from '../handle.ts';
import { countIn } from '../store/counted-keys.ts';
import { facetReaders, type FacetReaders } from '../store/facet-readers.ts';
import { facetValues } from '../store/facet-values.ts';
import { openRisks, selectRisks } from '../store/select-risks.ts';
import type { Finding } from '../store/store.ts';

export const riskCountHandlers = {
  getRiskCounts: ({ store, now, query }) => ({
    open: openRisks(store, query.site, now),
  }),
  getRiskFacets: ({ store, now, query }) => {
    const { matching, onlyMissing } = selectRisks(store, query, now);
    const readers = facetReaders(store, now);
    const count = (facet: RiskFacet) => {
      const counts = countValues(readers[facet], matching, onlyMissing[facet]);
      return facetValues(store, facet, query).map((value) => ({
        value,
        risks: counts.get(value) ?? 0,
      }));
    };
    const facets = Object.fromEntries(RISK_FACETS.map((facet) => [facet, count(facet)]));
    return {
      risks: matching.length,
      facets: facets as Record<RiskFacet, ReturnType<typeof count>>,
    };
  },
  getRiskTotals: ({ store, now, query }) => {
    const { unit, ...filter } = query;
    const categories = RISK_CATEGORIES.map((category) => ({
      category,
      matching: selectRisks(store, { ...filter, category }, now).matching,
    }));
    return {
      total: countIn(
        unit,
        categories.flatMap(({ matching }) => matching),
      ),
      categories: categories.map(({ category, matching }) => ({
        category,
        total: countIn(unit, matching),
      })),
    };
  },
} satisfies Pick<Handlers, 'getRiskCounts' | 'getRiskFacets' | 'getRiskTotals'>;

/** Risks by value of one facet, over what the other filters let through. */
function countValues(
  read: FacetReaders[RiskFacet],
  ...lists: readonly (readonly Finding[])[]
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const findings of lists) {
    for (const finding of findings) {
      const value = read(finding);
      if (typeof value === 'string') add(value);
      else value.forEach(add);
    }
  }
  return counts;
}
