import type { WhitelistPreview, WhitelistRule } from '#contract/whitelist.ts';
import { SITES } from '#domain/region.ts';
import { covers, endOf, whitelistState, type WhitelistScope } from '#domain/whitelist-rule.ts';
import { openWithoutWhitelist, whitelistSubject } from './mark-whitelisted.ts';
import { riskKey } from './risk-key.ts';
import type { Finding, Store, WhitelistRecord } from './store.ts';

const DAY_MS = 86_400_000;

/** How far back a preview looks. */
const PAST_DAYS = 90;

/** Risks of the id of a rule at both sites that were found by an instant (epoch ms). */
export function risksOfRule({ byRisk }: Store, rule: WhitelistScope, now: number): Finding[] {
  const key = riskKey(rule);
  return SITES.flatMap((site) => byRisk[site].get(key) ?? []).filter(
    ({ firstSeenMs }) => firstSeenMs <= now,
  );
}

/** What a rule would hide at an instant (epoch ms), and would have hidden in the 90 days before it. */
export function previewRule(store: Store, rule: WhitelistScope, now: number): WhitelistPreview {
  const covered = coveredBy(store, rule, now);
  const hidden = hiddenBy(store, rule, now);
  return {
    known: store.facts.has(riskKey(rule)),
    title: store.facts.get(riskKey(rule))?.title ?? null,
    hiddenRisks: hidden.length,
    images: new Set(hidden.map(({ image }) => image)).size,
    urgentRisks: hidden.filter(({ priority }) => priority === 'asap').length,
    pastRisks: covered.filter(({ firstSeenMs }) => firstSeenMs > now - PAST_DAYS * DAY_MS).length,
    fixExists: fixExists(store, rule, now),
  };
}

/** A rule with what it does at an instant (epoch ms). */
export function toWhitelistRule(store: Store, rule: WhitelistRecord, now: number): WhitelistRule {
  const covered = coveredBy(store, rule, now);
  const holds = now < endOf(rule);
  return {
    ...rule,
    title: store.facts.get(riskKey(rule))?.title ?? null,
    state: whitelistState(rule, fixExists(store, rule, now), now),
    matches: covered.length,
    hiddenRisks: holds ? covered.filter((one) => openWithoutWhitelist(one, now)).length : 0,
  };
}

/** Risks that a rule is about and that would be open without any rule at an instant (epoch ms). */
export function hiddenBy(store: Store, rule: WhitelistScope, now: number): Finding[] {
  return coveredBy(store, rule, now).filter((finding) => openWithoutWhitelist(finding, now));
}

function coveredBy(store: Store, rule: WhitelistScope, now: number): Finding[] {
  return risksOfRule(store, rule, now).filter((finding) => covers(rule, whitelistSubject(finding)));
}

/** Whether a fixed version of what a rule is about is known, wherever the rule holds. */
function fixExists(store: Store, rule: WhitelistScope, now: number): boolean {
  const whole = { ...rule, ends: { kind: 'never' } } as const;
  return coveredBy(store, whole, now).some(({ fixed }) => fixed !== null);
}
