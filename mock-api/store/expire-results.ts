import { accountDay, addDays, DAY_MS, dayStart } from '#domain/account-clock.ts';
import { riskKey } from './risk-key.ts';
import type { ScanStep } from './scan-steps.ts';
import type { Image, Store } from './store.ts';

/** The next midnight of the account, when old results are removed (product-facts 4.2). */
export function retentionStep(store: Store): ScanStep {
  const at = dayStart(addDays(accountDay(store.scanClock.at), 1));
  return { at, carryOut: () => expireResults(store, at) };
}

/**
 * Images whose results are older at an instant (epoch ms) than they are kept: the next midnight removes
 * them. What a pipeline built is kept as long as the pipeline says (product-facts 3.5).
 */
export function expiredImages(store: Store, now: number): Image[] {
  return store.images.filter((image) => {
    if (image.lastScanAt === null) return false;
    return Date.parse(image.lastScanAt) + retentionDays(store, image) * DAY_MS <= now;
  });
}

function retentionDays(store: Store, { instanceId }: Image): number {
  const { pipeline } = store.registryRecords.get(instanceId) ?? {};
  return pipeline?.retentionDays ?? store.scanConfiguration.retentionDays;
}

/** An image without results is one that was not scanned: its next scan finds everything anew. */
function expireResults(store: Store, at: number): void {
  const expired = new Set(expiredImages(store, at));
  for (const image of expired) {
    image.lastScanAt = null;
    image.unchecked ??= {
      state: 'never-scanned',
      cause: `Its results were removed: no scan has read it for ${retentionDays(store, image)} days.`,
    };
  }
  for (const site of new Set([...expired].map((image) => image.site))) {
    const gone = store.findings[site].filter(({ image }) => expired.has(image));
    store.findings[site] = store.findings[site].filter(({ image }) => !expired.has(image));
    for (const id of new Set(gone.map(riskKey))) {
      const left = store.byRisk[site].get(id)!.filter(({ image }) => !expired.has(image));
      if (left.length > 0) store.byRisk[site].set(id, left);
      else store.byRisk[site].delete(id);
    }
  }
}
