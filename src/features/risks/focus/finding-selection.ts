import type { RiskSelection } from '#contract/batches.ts';
import type { FindingRow } from '#contract/findings.ts';
import type { RiskFilter } from '#contract/risk-filter.ts';
import { formatRiskSearch } from '#domain/risk-search.ts';

/** One risk and no other. */
export function onlyThis(filter: RiskFilter, row: FindingRow): RiskSelection {
  return {
    filter: ofRisk(filter, row),
    group: 'finding',
    pick: { kind: 'only', keys: [row.key] },
  };
}

/** What is open of the same id in the same package, in every image of the site. */
export function samePackage(filter: RiskFilter, row: FindingRow): RiskSelection {
  return {
    filter: { ...ofRisk(filter, row), status: ['open'] },
    group: 'package',
    pick: { kind: 'only', keys: [row.name] },
  };
}

function ofRisk({ category, site }: RiskFilter, { id }: FindingRow): RiskFilter {
  const q = formatRiskSearch({ terms: [{ key: 'cve', value: id, exclude: false }] });
  return { category, site, q };
}
