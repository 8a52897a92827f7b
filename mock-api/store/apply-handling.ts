import type { HandlingRequest } from '#contract/handling.ts';
import { HANDLED_STATUSES } from '#domain/risk-handling.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { statusAt } from './finding-status.ts';
import { riskKey } from './risk-key.ts';
import type { HandlingRecord, Store } from './store.ts';

type Handled = { category: RiskCategory; riskId: string };

/**
 * Does to every risk of one id at a site what a person asks for. Risks that are in another status, or
 * that were found only later than `now` (epoch ms), are skipped and counted.
 */
export function applyHandling(
  store: Store,
  handled: Handled,
  request: HandlingRequest,
  { now, person }: { now: number; person: string },
): { changed: number; skipped: number } {
  const findings = store.byRisk[request.site].get(riskKey(handled)) ?? [];
  const record = toRecord(handled, request, new Date(now).toISOString(), person);
  for (const finding of findings) {
    const status = statusAt(finding, now);
    if (finding.firstSeenMs > now || !HANDLED_STATUSES[request.action].includes(status)) continue;
    if (finding.handling && status === 'ignored') finding.handling.standing -= 1;
    finding.handling = record;
    record.risks += 1;
    record.standing += 1;
  }
  if (record.risks > 0) store.handlings.push(record);
  return { changed: record.risks, skipped: findings.length - record.risks };
}

function toRecord(
  { category, riskId }: Handled,
  request: HandlingRequest,
  at: string,
  by: string,
): HandlingRecord {
  return {
    action: request.action,
    category,
    riskId,
    site: request.site,
    by,
    at,
    reason: 'reason' in request ? request.reason : null,
    expiresAt: request.action === 'ignore' ? request.expiresAt : null,
    risks: 0,
    standing: 0,
    matchedAgain: null,
  };
}
