import { riskKey } from '../store/risk-key.ts';
import type { RiskFactsRecord } from '../store/store.ts';
import type { SystemAdvisory } from './catalog/catalog.ts';
import type { RiskFacts } from './risks/risk-source.ts';
import { RISK_SOURCES } from './risks/risk-sources.ts';
import { vulnerabilityFacts } from './vulnerability-facts.ts';

/** Facts of every risk that images can have, by `riskKey`. */
export function riskFacts(advisories: readonly SystemAdvisory[]): Map<string, RiskFactsRecord> {
  const system = [...vulnerabilityFacts(advisories)].map(
    ([riskId, facts]) => [riskKey({ category: 'system-vulnerability', riskId }), facts] as const,
  );
  const others = RISK_SOURCES.flatMap(({ category, facts }) =>
    [...facts].map(([riskId, each]) => [riskKey({ category, riskId }), toRecord(each)] as const),
  );
  return new Map([...system, ...others]);
}

function toRecord(facts: RiskFacts): RiskFactsRecord {
  return { ...UNRATED, ...facts };
}

/** What only published vulnerabilities have. */
const UNRATED = {
  cvssVector: null,
  cvssScore: null,
  knownExploited: null,
  tags: [],
  ratings: [],
} as const satisfies Partial<RiskFactsRecord>;
