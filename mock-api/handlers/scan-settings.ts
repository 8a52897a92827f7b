import { sameValue } from '#lib/same-value.ts';
import type { Handlers } from '../handle.ts';
import { problem } from '../problem-error.ts';
import { clusters } from '../store/clusters.ts';
import { scanEffect, underConfiguration } from '../store/scan-effect.ts';
import { imagesInScope } from '../store/scan-scope.ts';
import {
  savedSettings,
  settingsRepositories,
  refusedField,
  writeSettings,
} from '../store/scan-settings.ts';
import type { Image } from '../store/store.ts';
import { iso } from '../store/subscription.ts';

export const scanSettingsHandlers = {
  getScanSettings: ({ store }) => ({
    ...savedSettings(store),
    repositories: settingsRepositories(store),
    clusters: clusters(store),
  }),

  saveScanSettings: ({ store, now, person, body }) => {
    const saved = savedSettings(store);
    // A save whose reply was lost is sent again: it has done its work already.
    if (saved.version === body.version + 1 && saved.savedBy === person) {
      if (sameValue(saved.values, body.values)) return saved;
    }
    if (saved.version !== body.version) {
      throw problem('Conflict', `Version ${saved.version} was saved by ${saved.savedBy}.`);
    }
    const field = refusedField(store, body.values);
    if (field) throw problem('InvalidRequest', `The field ${field} cannot be used.`, { field });
    writeSettings(store, body.values, { savedAt: iso(now), savedBy: person });
    return savedSettings(store);
  },

  previewScanSettings: ({ store, now, body }) => {
    const changed = underConfiguration(store, body.scan);
    const before = imagesInScope(store, now);
    const after = imagesInScope(changed, now);
    return {
      saved: scanEffect(store, now),
      changed: scanEffect(changed, now),
      joining: countMissing(after, before),
      leaving: countMissing(before, after),
      asOf: iso(now),
    };
  },
} satisfies Pick<Handlers, 'getScanSettings' | 'saveScanSettings' | 'previewScanSettings'>;

/** How many of the first list are not in the second. */
function countMissing(images: readonly Image[], others: readonly Image[]): number {
  const known = new Set(others);
  return images.filter((image) => !known.has(image)).length;
}
