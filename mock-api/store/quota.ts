import type { Quota } from '#contract/quota.ts';
import { remainingUnits } from '#domain/quota.ts';
import type { Store } from './store.ts';

/** Asia/Shanghai is UTC+8 all year round; subscriptions run on its clock (decision D8). */
const ACCOUNT_CLOCK_MS = 8 * 3_600_000;

/**
 * Units at an instant (epoch ms). A digest costs one unit in the month it is scanned in, however
 * often; images that failed or are not supported cost nothing (decision C1).
 */
export function quotaAt({ images, purchasedUnits }: Store, now: number): Quota {
  const month = monthOf(now);
  const consumed = images.filter(
    ({ unchecked, lastScanAt }) =>
      unchecked === null && lastScanAt !== null && Date.parse(lastScanAt) >= month.start,
  ).length;
  return {
    purchased: purchasedUnits,
    consumed,
    remaining: remainingUnits({ purchased: purchasedUnits, consumed }),
    resetsAt: new Date(month.end).toISOString(),
  };
}

/** First instant of the month on the account clock, and of the month after it (epoch ms). */
function monthOf(now: number): { start: number; end: number } {
  const local = new Date(now + ACCOUNT_CLOCK_MS);
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth()];
  return {
    start: Date.UTC(year, month, 1) - ACCOUNT_CLOCK_MS,
    end: Date.UTC(year, month + 1, 1) - ACCOUNT_CLOCK_MS,
  };
}
