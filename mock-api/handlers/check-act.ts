import type { HandlingAct } from '#contract/handling.ts';
import { RISK_CATEGORY_FACTS, type RiskCategory } from '#domain/risk-category.ts';
import { isAssignee } from '../people.ts';
import { problem } from '../problem-error.ts';

/**
 * Refuses what a schema cannot say: ways in which a kind of risk is not handled (product-facts 6.12; all
 * can be re-opened and assigned), an assignee who may not handle risks, a reason of blanks, and an end in the past (`now`: epoch ms).
 * `at` is where the act stands in the request.
 *
 * @throws problem InvalidRequest
 */
export function checkAct(
  category: RiskCategory,
  act: HandlingAct,
  { now, at }: { now: number; at: string },
): void {
  const refusal = (words: string, field: string) =>
    problem('InvalidRequest', words, { field: `${at}.${field}` });

  const { plural } = RISK_CATEGORY_FACTS[category];
  const handlings: readonly string[] = RISK_CATEGORY_FACTS[category].handlings;
  if (act.action !== 'reopen' && act.action !== 'assign' && !handlings.includes(act.action))
    throw refusal(`${plural} cannot be handled in this way.`, 'action');
  if (act.action === 'assign' && act.assignee !== null && !isAssignee(act.assignee))
    throw refusal('Risks can only be assigned to people who may handle them.', 'assignee');
  if ('reason' in act && act.reason.trim() === '')
    throw refusal('A reason needs at least one word.', 'reason');
  if (act.action === 'ignore' && act.expiresAt !== null && Date.parse(act.expiresAt) <= now)
    throw refusal('The time to open the risk again has to be in the future.', 'expiresAt');
}
