import { accountDay, addDays, DAY_MS, dayStart } from '#domain/account-clock.ts';
import { SITES } from '#domain/region.ts';
import { lifeThatEnds } from './risk-turns.ts';
import { removeFindings } from './remove-findings.ts';
import type { ScanStep } from './scan-steps.ts';
import type { Finding, Image, Store } from './store.ts';

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
  const known = SITES.flatMap((site) => store.findings[site]);
  const gone = known.filter(({ image }) => expired.has(image));
  store.pastLives.push(
    ...[...gone, ...wereShown(store, expired)].map((one) => lifeThatEnds(one, at)),
  );
  for (const image of expired) {
    image.lastScanAt = null;
    image.unchecked ??= {
      state: 'never-scanned',
      cause: `Its results were removed: no scan has read it for ${retentionDays(store, image)} days.`,
    };
    store.setAside.delete(image);
  }
  removeFindings(store, new Set(gone));
}

/** Risks that lists once had and no check looks for any more: the past knows them still. */
function wereShown({ setAside }: Store, images: ReadonlySet<Image>): Finding[] {
  return [...images].flatMap((image) =>
    (setAside.get(image) ?? []).flatMap(({ finding, wasShown }) => (wasShown ? [finding] : [])),
  );
}
