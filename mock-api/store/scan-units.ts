import { quotaMonth } from '#domain/account-clock.ts';
import type { ScanTask, Store } from './store.ts';
import { purchasedAt } from './subscription.ts';

/**
 * Units that an image may still be begun with at an instant (epoch ms): what is left of the month less
 * what is set aside for images that are being read. `digest` itself counts as set aside only once.
 */
export function unitsFree(store: Store, now: number, digest?: string): number {
  const { ledger } = store;
  const reading = running(store).flatMap(({ active }) => active.map(({ image }) => image.digest));
  const setAside = new Set(reading.filter((one) => one !== digest && !ledger.isPaid(one, now)));
  return purchasedAt(store, now) - ledger.consumed(quotaMonth(now).id) - setAside.size;
}

/** Units that running scans will use if no image of them fails. */
export function unitsExpected(store: Store, tasks: readonly ScanTask[], now: number): number {
  const ahead = tasks.flatMap(({ active, jobs, next }) => [...active, ...jobs.slice(next)]);
  const digests = ahead.map(({ image }) => image.digest);
  return new Set(digests.filter((digest) => !store.ledger.isPaid(digest, now))).size;
}

/** Units that a new scan can count on: what no running scan or fix is going to use. Never negative. */
export function unitsAvailable(store: Store, now: number): number {
  const left = purchasedAt(store, now) - store.ledger.consumed(quotaMonth(now).id);
  return Math.max(0, left - unitsSetAside(store, now));
}

/** Units that running scans and fixes are going to use, if no image of them fails. */
export function unitsSetAside(store: Store, now: number): number {
  return unitsExpected(store, running(store), now) + unitsOfFixes(store);
}

/** What the scans after running fixes will use; once such a scan runs, it speaks for itself. */
function unitsOfFixes({ fixes }: Store): number {
  const ahead = fixes.filter(({ endedAt, scanId }) => endedAt === null && scanId === null);
  return ahead.flatMap(({ tasks }) => tasks.filter(({ state }) => state !== 'failed')).length;
}

function running({ scans }: Store): ScanTask[] {
  return scans.filter(({ state }) => state === 'running');
}
