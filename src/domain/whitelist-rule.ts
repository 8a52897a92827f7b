import type { RiskCategory } from './risk-category.ts';

/** When a rule ends by itself. `when-fixable`: as soon as a fixed version is known. */
export const WHITELIST_ENDS = ['never', 'at', 'when-fixable'] as const;
export type WhitelistEnd =
  | { kind: 'never' }
  | { kind: 'at'; at: string }
  | { kind: 'when-fixable' };

/** What narrows a rule to a part of what has one id: a check item, a path, or the hash of a file. */
export const WHITELIST_MATCHES = ['item', 'path', 'sha256'] as const;
export type WhitelistMatch = { kind: (typeof WHITELIST_MATCHES)[number]; value: string };

/** Which risks a rule keeps from raising alerts (product-facts 4.7, 4.8, 6.12). */
export type WhitelistScope = {
  category: RiskCategory;
  riskId: string;
  match: WhitelistMatch | null;
  /** Names such as `payments/checkout-api`; null: all, also those to come. */
  repositories: string[] | null;
  /** Images of a baseline rule; null: all. Other rules are never for one tag or digest (4.8). */
  digests: string[] | null;
  ends: WhitelistEnd;
};

/** A risk as rules look at it. */
export type WhitelistSubject = {
  category: RiskCategory;
  riskId: string;
  /** Check item, package or file. */
  item: string;
  path: string;
  sha256: string | null;
  repository: string;
  digest: string;
  fixed: string | null;
};

/** How rules of each category can be narrowed, and whether a published fix can end them. */
export const WHITELIST_FACTS = {
  'system-vulnerability': { matches: [], perImage: false, fixable: true },
  'application-vulnerability': { matches: [], perImage: false, fixable: true },
  baseline: { matches: ['item'], perImage: true, fixable: false },
  'malicious-sample': { matches: ['sha256', 'path'], perImage: false, fixable: false },
  'sensitive-file': { matches: ['path', 'sha256'], perImage: false, fixable: false },
  'build-instruction': { matches: [], perImage: false, fixable: false },
} as const satisfies Record<
  RiskCategory,
  { matches: readonly WhitelistMatch['kind'][]; perImage: boolean; fixable: boolean }
>;

/** Whether a rule is about a risk, whatever the time is. A rule until a fix exists leaves fixed ones. */
export function covers(rule: WhitelistScope, risk: WhitelistSubject): boolean {
  return (
    rule.category === risk.category &&
    rule.riskId === risk.riskId &&
    (rule.match === null || risk[rule.match.kind] === rule.match.value) &&
    (rule.repositories === null || rule.repositories.includes(risk.repository)) &&
    (rule.digests === null || rule.digests.includes(risk.digest)) &&
    (rule.ends.kind !== 'when-fixable' || risk.fixed === null)
  );
}

/** Whether a rule holds in every image there is, also in those to come. */
export function holdsEverywhere({
  repositories,
  digests,
}: Pick<WhitelistScope, 'repositories' | 'digests'>): boolean {
  return repositories === null && digests === null;
}

/** The instant (epoch ms) from which on a rule hides nothing any more; Infinity when it has none. */
export function endOf({ ends }: Pick<WhitelistScope, 'ends'>): number {
  return ends.kind === 'at' ? Date.parse(ends.at) : Number.POSITIVE_INFINITY;
}

/** `reason-gone`: it was to hold until a fix exists, and one exists. */
export const WHITELIST_STATES = ['active', 'expired', 'reason-gone'] as const;
export type WhitelistState = (typeof WHITELIST_STATES)[number];

/** What a rule is at an instant (epoch ms): it holds until its end and not at it. */
export function whitelistState(
  rule: Pick<WhitelistScope, 'ends'>,
  fixExists: boolean,
  now: number,
): WhitelistState {
  if (rule.ends.kind === 'when-fixable' && fixExists) return 'reason-gone';
  return now < endOf(rule) ? 'active' : 'expired';
}

/** Days before its end in which a rule is shown as about to expire. */
export const EXPIRING_DAYS = 14;

const DAY_MS = 86_400_000;

/** Whether a rule that holds at an instant (epoch ms) ends within the next two weeks. */
export function expiresSoon(rule: Pick<WhitelistScope, 'ends'>, now: number): boolean {
  const left = endOf(rule) - now;
  return left > 0 && left <= EXPIRING_DAYS * DAY_MS;
}
