import type { RiskFacet } from '#contract/risk-filter.ts';
import { plural } from '#lib/plural.ts';
import type { Grouping } from '#urls/system-vulnerabilities.ts';
import { FACET_FACTS } from './vulnerability-facets.ts';
import type { ListView } from './use-list-view.ts';

/** One row of each grouping, for totals: `412 vulnerabilities`. */
export const ROW_NOUNS = {
  vulnerability: ['vulnerability', 'vulnerabilities'],
  package: ['package', 'packages'],
  image: ['image', 'images'],
} as const satisfies Record<Grouping, readonly [string, string]>;

/** `3,729 risks in 412 vulnerabilities`: what is counted, and how it is grouped. */
export function countText(risks: number, rows: number, grouping: Grouping): string {
  const [one, many] = ROW_NOUNS[grouping];
  return `${plural(risks, 'risk')} in ${plural(rows, one, many)}`;
}

/** `Status: Open or Ignored`, the name of one filter in a sentence. */
export function filterText(facet: RiskFacet | 'q', view: ListView): string {
  if (facet === 'q') return `“${view.q.trim()}”`;
  const { label, valueLabel } = FACET_FACTS[facet];
  return `${label}: ${view[facet].map(valueLabel).join(' or ')}`;
}
