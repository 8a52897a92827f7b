import type { HandlingRequest } from '#contract/handling.ts';
import type { VulnerabilityStatus } from '#domain/risk-status.ts';
import { statusAt } from './finding-status.ts';
import type { HandlingRecord, Store } from './store.ts';

/** The status that a risk must have for the action to change it. */
const APPLIES_TO = {
  ignore: 'open',
  verify: 'open',
  unignore: 'ignored',
} as const satisfies Record<HandlingRequest['action'], VulnerabilityStatus>;

/**
 * Does to every risk of a vulnerability at a site what a person asks for. Risks that are in another
 * status, or that were found only later than `now` (epoch ms), are skipped and counted.
 */
export function applyHandling(
  store: Store,
  vulnerabilityId: string,
  request: HandlingRequest,
  { now, person }: { now: number; person: string },
): { changed: number; skipped: number } {
  const findings = store.byVulnerability[request.site].get(vulnerabilityId) ?? [];
  const record = toRecord(vulnerabilityId, request, new Date(now).toISOString(), person);
  for (const finding of findings) {
    if (finding.firstSeenMs > now || statusAt(finding, now) !== APPLIES_TO[request.action])
      continue;
    if (finding.handling && statusAt(finding, now) === 'ignored') finding.handling.standing -= 1;
    finding.handling = record;
    record.risks += 1;
    record.standing += 1;
  }
  if (record.risks > 0) store.handlings.push(record);
  return { changed: record.risks, skipped: findings.length - record.risks };
}

function toRecord(
  vulnerabilityId: string,
  request: HandlingRequest,
  at: string,
  by: string,
): HandlingRecord {
  const ignore = request.action === 'ignore' ? request : null;
  return {
    action: request.action,
    vulnerabilityId,
    site: request.site,
    by,
    at,
    reason: ignore?.reason ?? null,
    expiresAt: ignore?.expiresAt ?? null,
    risks: 0,
    standing: 0,
  };
}
