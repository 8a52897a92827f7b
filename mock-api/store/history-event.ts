import type { HistoryEvent } from '#contract/handling.ts';
import type { RiskStatusName } from '#domain/risk-status.ts';

/** What most events of a history do not tell. */
export const NOTHING_MORE = {
  by: null,
  text: null,
  expiresAt: null,
  rule: null,
  batchId: null,
  fixId: null,
  statuses: null,
  assignees: null,
} as const satisfies Partial<HistoryEvent>;

/** Risks that all had one status and then all another one. */
export function turned(before: RiskStatusName, after: RiskStatusName, risks: number) {
  return { before: [{ status: before, risks }], after: [{ status: after, risks }] };
}
