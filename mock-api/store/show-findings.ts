import { markWhitelisted } from './mark-whitelisted.ts';
import { riskKey } from './risk-key.ts';
import type { Finding, Image, Store } from './store.ts';

/** What a scan that ended at `at` (ISO 8601) has found is there for lists. The first scan finds it all. */
export function showFindings(store: Store, image: Image, at: string): void {
  if (image.unchecked) {
    image.unchecked = null;
    const found = store.discovery.findingsOf(image, at);
    markWhitelisted(store, found, Date.parse(at));
    addFindings(store, image, found);
  }
  image.lastScanAt = at;
}

/** Findings of one image stay together, as the counts of images need it. */
function addFindings(store: Store, { site }: Image, found: readonly Finding[]): void {
  const known = store.byRisk[site];
  for (const finding of found) {
    store.findings[site].push(finding);
    const key = riskKey(finding);
    const same = known.get(key);
    if (same) same.push(finding);
    else known.set(key, [finding]);
  }
}
