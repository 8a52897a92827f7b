import { SITES } from '#domain/region.ts';
import { sameValue } from '#lib/same-value.ts';
import { holdsEverywhere, WHITELIST_FACTS, type WhitelistScope } from '#domain/whitelist-rule.ts';
import type { Handlers } from '../handle.ts';
import { problem } from '../problem-error.ts';
import { markWhitelisted } from '../store/mark-whitelisted.ts';
import { tally } from '../store/tally.ts';
import type { Store, WhitelistChange, WhitelistRecord } from '../store/store.ts';
import { iso } from '../store/subscription.ts';
import { hiddenBy, previewRule, risksOfRule, toWhitelistRule } from '../store/whitelist-effect.ts';

export const whitelistHandlers = {
  listWhitelist: ({ store, now, query: { category = [] } }) => ({
    rows: [...store.whitelist.values()]
      .filter((rule) => category.length === 0 || category.includes(rule.category))
      .toReversed()
      .map((rule) => toWhitelistRule(store, rule, now)),
    asOf: iso(now),
  }),

  previewWhitelistRule: ({ store, now, body }) => previewRule(store, body, now),

  saveWhitelistRule: ({ store, now, person, path, body }) => {
    const { version, broad, reason, ...scope } = body;
    const before = store.whitelist.get(path.id);
    // A save whose reply was lost is sent again: it has done its work already.
    if (before && isSame(before, { ...scope, reason }, (version ?? 0) + 1, person))
      return toWhitelistRule(store, before, now);
    if ((before?.version ?? null) !== version) {
      throw problem('Conflict', before ? 'The rule was changed.' : 'The rule was deleted.');
    }
    checkScope(scope, now);
    checkReason(reason);
    const preview = previewRule(store, scope, now);
    if (holdsEverywhere(scope) && preview.urgentRisks > 0 && !broad) {
      throw refusal('It would hide urgent risks in all repositories.', 'broad');
    }
    const rule: WhitelistRecord = {
      id: path.id,
      ...scope,
      reason,
      version: (version ?? 0) + 1,
      createdAt: before?.createdAt ?? iso(now),
      savedAt: iso(now),
      savedBy: person,
    };
    const touched = [...(before ? risksOfRule(store, before, now) : [])];
    store.whitelist.delete(rule.id);
    store.whitelist.set(rule.id, rule);
    record(store, rule, { action: before ? 'change' : 'create', by: person, now });
    markWhitelisted(store, [...touched, ...risksOfRule(store, rule, now)], now);
    return toWhitelistRule(store, rule, now);
  },

  deleteWhitelistRule: ({ store, now, person, path }) => {
    const rule = store.whitelist.get(path.id);
    if (!rule) throw problem('NotFound', 'There is no such rule.', { field: 'path.id' });
    record(store, rule, { action: 'delete', by: person, now });
    const reopenedRisks = remove(store, rule, now);
    return { reopenedRisks };
  },
} satisfies Pick<
  Handlers,
  'listWhitelist' | 'previewWhitelistRule' | 'saveWhitelistRule' | 'deleteWhitelistRule'
>;

type Content = WhitelistScope & Pick<WhitelistRecord, 'reason'>;

function isSame(rule: WhitelistRecord, content: Content, version: number, person: string): boolean {
  const { id: _, version: saved, createdAt: __, savedAt: ___, savedBy, ...known } = rule;
  return saved === version && savedBy === person && sameValue(known, content);
}

type Act = { action: WhitelistChange['action']; by: string; now: number };

/** Keeps what was done to a rule for the history of its risk. */
function record(store: Store, rule: WhitelistRecord, { action, by, now }: Act): void {
  const { id: ruleId, version: __, createdAt: ___, savedAt: ____, savedBy: _____, ...scope } = rule;
  const hidden = hiddenBy(store, rule, now);
  const risks = tally(SITES, hidden, ({ image }) => image.site);
  store.whitelistChanges.push({ ruleId, ...scope, action, at: iso(now), by, risks });
}

/** Risks that are open without the rule and were not with it. */
function remove(store: Store, rule: WhitelistRecord, now: number): number {
  const risks = risksOfRule(store, rule, now);
  const before = new Map(risks.map((risk) => [risk, risk.subject.status]));
  store.whitelist.delete(rule.id);
  markWhitelisted(store, risks, now);
  return risks.filter(
    (risk) => before.get(risk) === 'whitelisted' && risk.subject.status === 'open',
  ).length;
}

/** What a schema cannot say: which narrowings a category has, and that the past is no end. */
function checkScope({ category, match, digests, ends }: WhitelistScope, now: number): void {
  const { matches, perImage, fixable } = WHITELIST_FACTS[category];
  const known: readonly string[] = matches;
  if (match && !known.includes(match.kind)) {
    throw refusal('A rule of this kind of risk cannot be narrowed in this way.', 'match');
  }
  if (digests && !perImage) throw refusal('Such a rule is never for single images.', 'digests');
  if (ends.kind === 'when-fixable' && !fixable) {
    throw refusal('No fixed version is ever published for this kind of risk.', 'ends');
  }
  if (ends.kind === 'at' && Date.parse(ends.at) <= now) {
    throw refusal('The end of a rule has to be in the future.', 'ends.at');
  }
}

function checkReason(reason: string): void {
  if (reason.trim() === '') throw refusal('A reason needs at least one word.', 'reason');
}

function refusal(words: string, field: string) {
  return problem('InvalidRequest', words, { field: `body.${field}` });
}
