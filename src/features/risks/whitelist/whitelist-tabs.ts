import type { WhitelistRule } from '#contract/whitelist.ts';
import { EXPIRING_DAYS, expiresSoon } from '#domain/whitelist-rule.ts';
import type { WhitelistTab } from '#urls/whitelist.ts';

export const TAB_LABELS = {
  all: 'All',
  active: 'Active',
  expiring: `Expiring within ${EXPIRING_DAYS} days`,
  expired: 'Expired',
  unmatched: 'Never matched',
  'reason-gone': 'Reason gone',
} as const satisfies Record<WhitelistTab, string>;

type Rule = Pick<WhitelistRule, 'state' | 'ends' | 'matches'>;

const ON_TAB = {
  all: () => true,
  active: ({ state }) => state === 'active',
  expiring: (rule, now) => rule.state === 'active' && expiresSoon(rule, now),
  expired: ({ state }) => state === 'expired',
  unmatched: ({ matches, state }) => matches === 0 && state !== 'reason-gone',
  'reason-gone': ({ state }) => state === 'reason-gone',
} as const satisfies Record<WhitelistTab, (rule: Rule, now: number) => boolean>;

/** Whether a rule is listed under a tab at an instant (epoch ms). */
export function isOnTab(rule: Rule, tab: WhitelistTab, now: number): boolean {
  return ON_TAB[tab](rule, now);
}
