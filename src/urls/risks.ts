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
import type { RiskCategory } from '#domain/risk-category.ts';
import { REGION_IDS } from '#domain/region.ts';
import { GROUPINGS } from '#domain/risk-pick.ts';
import { RISK_STATUSES, type RiskStatusName } from '#domain/risk-status.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { VULNERABILITY_TAGS } from '#domain/vulnerability-tag.ts';
import { siteParser } from './site.ts';

export const RISK_PATHS = {
  'system-vulnerability': '/risks/system-vulnerabilities',
  'application-vulnerability': '/risks/application-vulnerabilities',
  baseline: '/risks/baseline',
  'malicious-sample': '/risks/malicious-samples',
  'sensitive-file': '/risks/sensitive-files',
  'build-instruction': '/risks/build-instructions',
} as const satisfies Record<RiskCategory, string>;

/** Where the console begins. */
export const SYSTEM_VULNERABILITIES_PATH = RISK_PATHS['system-vulnerability'];

export const SORTS = ['priority', 'age', 'images', 'cvss'] as const;
export const ORDERS = ['first', 'last'] as const;

const anyOf = <const V extends string>(values: readonly V[]) =>
  parseAsArrayOf(parseAsStringLiteral(values)).withDefault([]);

const textList = parseAsArrayOf(parseAsString).withDefault([]);

/** An empty choice is a choice of its own here, so it needs a word: the default is `open`. */
const ANY_STATUS = 'any';
const statusList = parseAsArrayOf(parseAsStringLiteral(RISK_STATUSES));
const parseAsStatuses = createParser<RiskStatusName[]>({
  parse: (text) => (text === ANY_STATUS ? [] : statusList.parse(text)),
  serialize: (statuses) => (statuses.length === 0 ? ANY_STATUS : statusList.serialize(statuses)),
  eq: (a, b) => a.length === b.length && a.every((status, index) => status === b[index]),
});

/** Everything that decides which rows the list shows. Unknown values fall back to the default. */
export const riskListParsers = {
  site: siteParser,
  /** The saved view that the list began from. */
  view: parseAsString,
  group: parseAsStringLiteral(GROUPINGS).withDefault('risk'),
  q: parseAsString.withDefault(''),
  status: parseAsStatuses.withDefault(['open']),
  priority: anyOf(PRIORITIES),
  fix: anyOf(FIX_STATES),
  tag: anyOf(VULNERABILITY_TAGS),
  region: anyOf(REGION_IDS),
  repository: textList,
  os: textList,
  class: textList,
  age: anyOf(AGE_BANDS),
  assignee: textList,
  sort: parseAsStringLiteral(SORTS).withDefault('priority'),
  order: parseAsStringLiteral(ORDERS).withDefault('first'),
};

/** What is asked about all that the address shows, as soon as it is opened. */
export const riskActParser = parseAsStringLiteral(['fix']);

const serialize = createSerializer(riskListParsers);

export type RiskListView = Partial<inferParserType<typeof riskListParsers>>;

/**
 * Address of the list of a category, or of the panel of one risk beside it. Defaults stay out.
 *
 * @example risksUrl('system-vulnerability', { q: 'cve:CVE-2021-44228', group: 'image', status: [] })
 */
export function risksUrl(category: RiskCategory, view: RiskListView = {}, riskId?: string): string {
  const list = RISK_PATHS[category];
  const path = riskId === undefined ? list : `${list}/${encodeURIComponent(riskId)}`;
  return path + serialize(view);
}
