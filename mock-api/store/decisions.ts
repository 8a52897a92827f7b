import type { Handling } from '#contract/risk-detail.ts';
import { endOf } from '#domain/whitelist-rule.ts';
import type { HandlingRecord } from './handling-record.ts';
import type { WhitelistRecord } from './store.ts';

/** What a person did to a risk, and until when. */
export function toHandling({ by, at, reason, expiresAt }: HandlingRecord): Handling {
  return { by, at, reason: reason ?? '', expiresAt };
}

/** Who saved a rule of the whitelist, why, and until when it holds. */
export function toRuleHandling(rule: WhitelistRecord): Handling {
  const { savedBy: by, savedAt: at, reason } = rule;
  const end = endOf(rule);
  return { by, at, reason, expiresAt: Number.isFinite(end) ? new Date(end).toISOString() : null };
}
