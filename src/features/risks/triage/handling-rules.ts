import type { RiskDetail } from '#contract/risk-detail.ts';
import { RISK_CATEGORY_FACTS, type RiskCategory } from '#domain/risk-category.ts';
import { HANDLED_STATUSES, type HandlingAction } from '#domain/risk-handling.ts';
import { RISK_STATUSES, type RiskStatusName } from '#domain/risk-status.ts';

/** Whether the role may handle risks; if not, the reason stands on every action. */
export type HandlingPermit = { ok: true } | { ok: false; reason: string };

type Handled = Pick<RiskDetail, 'statuses'>;

/** Why an action cannot be done now, in words; null when it can. */
export function handlingBlock(
  action: HandlingAction,
  { statuses }: Handled,
  permit: HandlingPermit,
  category: RiskCategory,
): string | null {
  if (!isOffered(action, category))
    return `${RISK_CATEGORY_FACTS[category].plural} are not handled in this way`;
  if (!permit.ok) return permit.reason;
  if (handled(action, statuses) > 0) return null;
  if (action === 'reopen') return 'No risk is ignored or a false positive';
  if (action === 'assign') return 'No risk is open';
  if (statuses.verifying > 0) return 'Verification is running; it ends within a minute';
  return 'No risk is open';
}

/** Whether risks of a category can be handled in a way (product-facts 6.12); all can be assigned and re-opened. */
export function isOffered(action: HandlingAction, category: RiskCategory): boolean {
  const handlings: readonly string[] = RISK_CATEGORY_FACTS[category].handlings;
  return action === 'reopen' || action === 'assign' || handlings.includes(action);
}

export type HandlingPreview = {
  changes: number;
  /** Images in which something changes, where that is told. */
  images?: number;
  /** What stays as it is, by its status; only what there is. */
  skips: { status: RiskStatusName; risks: number }[];
};

/** What an action would do to the risks of a vulnerability. */
export function handlingPreview(action: HandlingAction, { statuses }: Handled): HandlingPreview {
  const skips = RISK_STATUSES.filter(
    (status) => !HANDLED_STATUSES[action].includes(status) && statuses[status] > 0,
  ).map((status) => ({ status, risks: statuses[status] }));
  return { changes: handled(action, statuses), skips };
}

/** Risks in a status that the action changes. */
function handled(action: HandlingAction, statuses: Handled['statuses']): number {
  return HANDLED_STATUSES[action].reduce((sum, status) => sum + statuses[status], 0);
}
