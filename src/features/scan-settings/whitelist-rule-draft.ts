import * as z from 'zod/mini';
import type { WhitelistRule } from '#contract/vulnerability-whitelist.ts';
import { useDraft } from '#ui/use-draft.ts';

const Draft = z.object({
  /** The version that is edited; null creates. */
  version: z.nullable(z.int()),
  vulnerabilityId: z.string(),
  scope: z.enum(['all', 'chosen']),
  repositories: z.array(z.string()),
  note: z.string(),
});
export type RuleDraft = z.infer<typeof Draft>;

/** The name that what was typed is kept under; each rule has its own. */
export function ruleDraftName(rule: WhitelistRule | null): string {
  return `whitelist rule ${rule?.vulnerabilityId ?? ''}`;
}

/** What is typed into the form of a rule. A draft of an older version of it is not used. */
export function useRuleDraft(rule: WhitelistRule | null) {
  const version = rule?.version ?? null;
  return useDraft<RuleDraft>(
    ruleDraftName(rule),
    (stored) => {
      const parsed = Draft.safeParse(stored);
      return parsed.success && parsed.data.version === version ? parsed.data : null;
    },
    () => ({
      version,
      vulnerabilityId: rule?.vulnerabilityId ?? '',
      scope: rule?.repositories ? 'chosen' : 'all',
      repositories: rule?.repositories ?? [],
      note: rule?.note ?? '',
    }),
  );
}
