import type { RiskFacet } from '#contract/risk-filter.ts';
import { RISK_CATEGORY_FACTS } from '#domain/risk-category.ts';
import { plural } from '#lib/plural.ts';
import type { PickGroup } from '#domain/risk-pick.ts';
import { categoryView } from './category-views.ts';
import { facetFacts } from './risk-facets.ts';
import type { ListView } from './use-list-view.ts';

/** Rows of the list in words: `412 vulnerabilities`. */
export function rowText(rows: number, { category, group }: Shown): string {
  const [one, many] = group === 'risk' ? categoryView(category).noun : GROUPED[group];
  return plural(rows, one, many);
}

type Shown = Pick<ListView, 'category'> & { group: PickGroup };

const GROUPED = {
  package: ['package', 'packages'],
  image: ['image', 'images'],
  finding: ['risk', 'risks'],
} as const satisfies Record<Exclude<PickGroup, 'risk'>, readonly [string, string]>;

/** What the list is called: `Baseline by image`. */
export function listName({ category, group }: Shown): string {
  const by = group === 'risk' ? categoryView(category).noun[0] : group;
  return `${RISK_CATEGORY_FACTS[category].plural} by ${by}`;
}

/** `3,729 risks in 412 vulnerabilities`: what is counted, and how it is grouped. */
export function countText(risks: number, rows: number, shown: Shown): string {
  return `${plural(risks, 'risk')} in ${rowText(rows, shown)}`;
}

/** Name of a person by id, and of nobody (`useAssignees`). */
type NameOf = (personId: string) => string;

/** `Status: Open or Ignored`, the name of one filter in a sentence. */
export function filterText(facet: RiskFacet | 'q', view: ListView, nameOf: NameOf): string {
  if (facet === 'q') return `“${view.q.trim()}”`;
  const { label, valueLabel } = facetFacts(facet, view.category, nameOf);
  return `${label}: ${view[facet].map(valueLabel).join(' or ')}`;
}

/** Filters that are set in a view, the search among them. */
export function activeFilters(view: ListView): (RiskFacet | 'q')[] {
  const { facets: all } = categoryView(view.category);
  const facets = all.filter((facet) => view[facet].length > 0);
  return view.q.trim() ? ['q', ...facets] : facets;
}

/** All filters of a view: `Status: Open; Priority: High`. Empty when there is none. */
export function filtersText(view: ListView, nameOf: NameOf): string {
  return activeFilters(view)
    .map((facet) => filterText(facet, view, nameOf))
    .join('; ');
}
