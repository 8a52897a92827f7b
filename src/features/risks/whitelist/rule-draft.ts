import * as z from 'zod/mini';
import type { WhitelistRule } from '#contract/whitelist.ts';
import { RISK_CATEGORIES, type RiskCategory } from '#domain/risk-category.ts';
import {
  WHITELIST_MATCHES,
  type WhitelistMatch,
  type WhitelistScope,
} from '#domain/whitelist-rule.ts';
import { dayOf, endOfDay, parseDay } from '#lib/end-of-day.ts';
import { forgetDraft, useDraft } from '#ui/use-draft.ts';

/** What a rule is begun from: a risk that somebody looks at, a rule that is there, or nothing. */
export type RuleStart =
  | {
      from: 'risk';
      category: RiskCategory;
      riskId: string;
      title: string;
      /** What the rule can be narrowed to. */
      matches: readonly (WhitelistMatch & { label: string })[];
      image: { digest: string; name: string } | null;
    }
  | { from: 'rule'; rule: WhitelistRule }
  | { from: 'nothing' };

const Draft = z.object({
  /** Chosen once, so that a lost reply and another try make one rule. */
  id: z.string(),
  version: z.nullable(z.int()),
  category: z.enum(RISK_CATEGORIES),
  riskId: z.string(),
  match: z.nullable(z.object({ kind: z.enum(WHITELIST_MATCHES), value: z.string() })),
  scope: z.enum(['all', 'chosen', 'image']),
  repositories: z.array(z.string()),
  digests: z.array(z.string()),
  reason: z.string(),
  end: z.enum(['never', 'at', 'when-fixable']),
  /** `YYYY-MM-DD` */
  date: z.string(),
  broad: z.boolean(),
});
export type RuleDraft = z.infer<typeof Draft>;

/** What is typed into the form of a rule. A draft of an older version of it is not used. */
export function useRuleDraft(start: RuleStart) {
  const name = draftName(start);
  const first = firstDraft(start);
  const { draft, keep } = useDraft<RuleDraft>(
    name,
    (stored) => {
      const parsed = Draft.safeParse(stored);
      return parsed.success && parsed.data.version === first.version ? parsed.data : null;
    },
    () => first,
  );
  return { draft, keep, discard: () => forgetDraft(name) };
}

function draftName(start: RuleStart): string {
  if (start.from === 'rule') return `whitelist rule ${start.rule.id}`;
  return start.from === 'risk' ? `whitelist ${start.category} ${start.riskId}` : 'whitelist';
}

function firstDraft(start: RuleStart): RuleDraft {
  const fresh: RuleDraft = {
    id: crypto.randomUUID(),
    version: null,
    category: 'system-vulnerability',
    riskId: '',
    match: null,
    scope: 'all',
    repositories: [],
    digests: [],
    reason: '',
    end: 'never',
    date: '',
    broad: false,
  };
  if (start.from === 'nothing') return fresh;
  if (start.from === 'risk') {
    const { category, riskId, image } = start;
    return { ...fresh, category, riskId, digests: image ? [image.digest] : [] };
  }
  const { id, version, category, riskId, match, repositories, digests, reason, ends } = start.rule;
  return {
    id,
    version,
    category,
    riskId,
    match,
    scope: digests ? 'image' : repositories ? 'chosen' : 'all',
    repositories: repositories ?? [],
    digests: digests ?? [],
    reason,
    end: ends.kind,
    date: ends.kind === 'at' ? dayOf(ends.at) : '',
    broad: false,
  };
}

/** The rule as the server wants it; null while a day is missing or over. */
export function scopeOf(draft: RuleDraft, now: number): WhitelistScope | null {
  const { category, match, scope, repositories, digests } = draft;
  const ends = endsOf(draft, now);
  if (!ends) return null;
  return {
    category,
    riskId: draft.riskId.trim(),
    match,
    repositories: scope === 'chosen' ? repositories : null,
    digests: scope === 'image' ? digests : null,
    ends,
  };
}

/** A rule holds all through its last day on the viewer's clock. */
function endsOf({ end, date }: RuleDraft, now: number): WhitelistScope['ends'] | null {
  if (end !== 'at') return { kind: end };
  const day = parseDay(date);
  const last = day && endOfDay(day, 0);
  return last && last.getTime() > now ? { kind: 'at', at: last.toISOString() } : null;
}
