import {
  createParser,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { AGE_BANDS } from '#domain/age-band.ts';
import { FIX_STATES } from '#domain/fix-eligibility.ts';
import { REGION_IDS } from '#domain/region.ts';
import { VULNERABILITY_STATUSES, type VulnerabilityStatus } from '#domain/risk-status.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { VULNERABILITY_TAGS } from '#domain/vulnerability-tag.ts';
import { siteParser } from './site.ts';

export const SYSTEM_VULNERABILITIES_PATH = '/risks/system-vulnerabilities';

export const GROUPINGS = ['vulnerability', 'package', 'image'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const SORTS = ['priority', 'age', 'images', 'cvss'] as const;
export const ORDERS = ['first', 'last'] as const;

const anyOf = <const V extends string>(values: readonly V[]) =>
  parseAsArrayOf(parseAsStringLiteral(values)).withDefault([]);

const textList = parseAsArrayOf(parseAsString).withDefault([]);

/** An empty choice is a choice of its own here, so it needs a word: the default is `open`. */
const ANY_STATUS = 'any';
const statusList = parseAsArrayOf(parseAsStringLiteral(VULNERABILITY_STATUSES));
const parseAsStatuses = createParser<VulnerabilityStatus[]>({
  parse: (text) => (text === ANY_STATUS ? [] : statusList.parse(text)),
  serialize: (statuses) => (statuses.length === 0 ? ANY_STATUS : statusList.serialize(statuses)),
  eq: (a, b) => a.length === b.length && a.every((status, index) => status === b[index]),
});

/** Everything that decides which rows the list shows. Unknown values fall back to the default. */
export const systemVulnerabilitiesParsers = {
  site: siteParser,
  group: parseAsStringLiteral(GROUPINGS).withDefault('vulnerability'),
  q: parseAsString.withDefault(''),
  status: parseAsStatuses.withDefault(['open']),
  priority: anyOf(PRIORITIES),
  fix: anyOf(FIX_STATES),
  tag: anyOf(VULNERABILITY_TAGS),
  region: anyOf(REGION_IDS),
  repository: textList,
  os: textList,
  age: anyOf(AGE_BANDS),
  sort: parseAsStringLiteral(SORTS).withDefault('priority'),
  order: parseAsStringLiteral(ORDERS).withDefault('first'),
};

const serialize = createSerializer(systemVulnerabilitiesParsers);

export type SystemVulnerabilitiesView = Partial<
  inferParserType<typeof systemVulnerabilitiesParsers>
>;

/**
 * Address of the list, or of the panel of one vulnerability beside it. Defaults stay out.
 *
 * @example systemVulnerabilitiesUrl({ q: 'cve:CVE-2021-44228', group: 'image', status: [] })
 */
export function systemVulnerabilitiesUrl(
  view: SystemVulnerabilitiesView = {},
  vulnerabilityId?: string,
): string {
  const path = vulnerabilityId
    ? `${SYSTEM_VULNERABILITIES_PATH}/${encodeURIComponent(vulnerabilityId)}`
    : SYSTEM_VULNERABILITIES_PATH;
  return path + serialize(view);
}
