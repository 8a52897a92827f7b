import { formatRiskSearch, parseRiskSearch, type RiskSearchTerm } from '#domain/risk-search.ts';

/** A search with one term set: what was asked of that term before is replaced, the rest stays. */
export function narrowSearch(search: string, term: { key: RiskSearchTerm; value: string }): string {
  const others = parseRiskSearch(search).terms.filter(({ key }) => key !== term.key);
  return formatRiskSearch({ terms: [...others, { ...term, exclude: false }] });
}
