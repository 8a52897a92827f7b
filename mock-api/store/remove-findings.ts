import { SITES } from '#domain/region.ts';
import { riskKey } from './risk-key.ts';
import type { Finding, Store } from './store.ts';

/** Takes risks out of every list. */
export function removeFindings(store: Store, gone: ReadonlySet<Finding>): void {
  if (gone.size === 0) return;
  for (const site of SITES) {
    const here = store.findings[site].filter((finding) => gone.has(finding));
    if (here.length === 0) continue;
    store.findings[site] = store.findings[site].filter((finding) => !gone.has(finding));
    for (const id of new Set(here.map(riskKey))) {
      const left = store.byRisk[site].get(id)!.filter((finding) => !gone.has(finding));
      if (left.length > 0) store.byRisk[site].set(id, left);
      else store.byRisk[site].delete(id);
    }
  }
}
