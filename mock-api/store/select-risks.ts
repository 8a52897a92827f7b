import { RISK_FACETS, type RiskFilter } from '#contract/risk-filter.ts';
import { riskMatcher } from '#domain/risk-matcher.ts';
import { parseRiskSearch } from '#domain/risk-search.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import type { Site } from '#domain/region.ts';
import { SEARCHED_CATEGORIES } from '../seed/risks/risk-sources.ts';
import { facetReaders } from './facet-readers.ts';
import { statusAt } from './finding-status.ts';
import type { Finding, Store } from './store.ts';
import { tally } from './tally.ts';

/** Everything that can narrow a list of risks, besides the site. */
export const RISK_FILTERS = ['q', ...RISK_FACETS] as const;
export type RiskFilterName = (typeof RISK_FILTERS)[number];

type Test = (finding: Finding) => boolean;

/**
 * The one place that decides which risks a filter shows: lists, facets, counts and relief all read
 * this answer, so their numbers cannot differ.
 */
export type RiskSelection = {
  matching: Finding[];
  /** Risks that one filter alone keeps out: what they would be without it. */
  onlyMissing: Record<RiskFilterName, Finding[]>;
};

/** Sorts the risks of a site by the filters that each one fails, at an instant (epoch ms). */
export function selectRisks(store: Store, filter: RiskFilter, now: number): RiskSelection {
  const tests = activeTests(store, filter, now);
  const selection: RiskSelection = { matching: [], onlyMissing: emptyLists() };
  for (const finding of store.findings[filter.site]) {
    if (finding.category !== filter.category) continue;
    const missing = theOnlyMissing(tests, finding);
    if (missing === 'none') selection.matching.push(finding);
    else if (missing !== 'several') selection.onlyMissing[missing].push(finding);
  }
  return selection;
}

/** The filters that a value is chosen for. */
function activeTests(store: Store, filter: RiskFilter, now: number): [RiskFilterName, Test][] {
  const readers = facetReaders(store, now);
  const tests: [RiskFilterName, Test][] = [];
  for (const facet of RISK_FACETS) {
    const chosen: readonly string[] | undefined = filter[facet];
    if (chosen?.length) tests.push([facet, facetTest(readers[facet], new Set(chosen))]);
  }
  if (filter.q?.trim()) tests.push(['q', searchTest(filter.q, now)]);
  return tests;
}

function facetTest(
  read: (finding: Finding) => string | readonly string[],
  chosen: ReadonlySet<string>,
): Test {
  return (finding) => {
    const value = read(finding);
    return typeof value === 'string' ? chosen.has(value) : value.some((one) => chosen.has(one));
  };
}

function searchTest(text: string, now: number): Test {
  const matches = riskMatcher(parseRiskSearch(text));
  return (finding) => {
    if (finding.handling ?? finding.repair ?? finding.whitelistedUntil !== null)
      finding.subject.status = statusAt(finding, now);
    return matches(finding.subject, now);
  };
}

function theOnlyMissing(
  tests: readonly [RiskFilterName, Test][],
  finding: Finding,
): RiskFilterName | 'none' | 'several' {
  let missing: RiskFilterName | 'none' = 'none';
  for (const [name, test] of tests) {
    if (test(finding)) continue;
    if (missing !== 'none') return 'several';
    missing = name;
  }
  return missing;
}

function emptyLists(): Record<RiskFilterName, Finding[]> {
  return Object.fromEntries(RISK_FILTERS.map((name) => [name, []])) as never;
}

/** Open risks of a site in each category, without any filter. */
export function openRisks(store: Store, site: Site, now: number) {
  const open = store.findings[site].filter((finding) => statusAt(finding, now) === 'open');
  const counts = tally(SEARCHED_CATEGORIES, open, ({ category }) => category);
  return counts as Partial<Record<RiskCategory, number>>;
}
