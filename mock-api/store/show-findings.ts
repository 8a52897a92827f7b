import type { RiskCategory } from '#domain/risk-category.ts';
import { statusAt } from './finding-status.ts';
import { findingsByImage } from './image-findings.ts';
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
  openMatchedAgain(store, image, at);
  image.lastScanAt = at;
}

/**
 * Ignoring a sensitive file or a build instruction is for one alert: a scan that matches it again raises
 * it again (product-facts 6.12). Vulnerabilities stay ignored until the day that was chosen.
 */
function openMatchedAgain(store: Store, image: Image, at: string): void {
  for (const finding of findingsByImage(store, image.site).get(image) ?? []) {
    const { handling, category } = finding;
    if (handling?.action !== 'ignore' || !IGNORED_ONCE.includes(category)) continue;
    if (handling.at >= at) continue;
    handling.standing -= 1;
    handling.matchedAgain = { risks: (handling.matchedAgain?.risks ?? 0) + 1, at };
    finding.handling = null;
    finding.subject.status = statusAt(finding, Date.parse(at));
  }
}

const IGNORED_ONCE: readonly RiskCategory[] = ['sensitive-file', 'build-instruction'];

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
