import { RISK_STATUSES, type RiskStatusName } from '#domain/risk-status.ts';
import type { Finding } from './store.ts';

/**
 * How long a verification looks at an image. The digest has not changed, so it always finds the risk
 * again, and the status is open again after it.
 */
export const VERIFY_MS = 60_000;

/**
 * Status of a risk at an instant (epoch ms): one that a fix is to close is being fixed until a scan has
 * read the new image. An ignored risk is open again at `expiresAt` itself, and a
 * whitelisted one at the end of its rule. What is whitelisted raises no alert, whatever else was done to
 * it (product-facts 4.8).
 */
export function statusAt(finding: Finding, now: number): RiskStatusName {
  const { whitelistedUntil } = finding;
  if (whitelistedUntil !== null && now < whitelistedUntil) return 'whitelisted';
  const { handling, repair } = finding;
  if (repair) return repair.proof === null ? 'fixing' : 'fixed';
  switch (handling?.action) {
    case 'ignore': {
      const { expiresAt } = handling;
      return expiresAt === null || now < Date.parse(expiresAt) ? 'ignored' : 'open';
    }
    case 'mark-false-positive':
      return 'false-positive';
    case 'verify':
      return now < Date.parse(handling.at) + VERIFY_MS ? 'verifying' : 'open';
    default:
      return 'open';
  }
}

/** Risks by status in the order in which lists show statuses; only what there is. */
export function statusesInOrder(counts: ReadonlyMap<RiskStatusName, number>) {
  return RISK_STATUSES.flatMap((status) => {
    const risks = counts.get(status);
    return risks ? { status, risks } : [];
  });
}
