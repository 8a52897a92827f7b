import type { SettingsRepository } from '#contract/scan-settings.ts';
import type { ScanSettings } from '#domain/scan-settings.ts';
import { APPLICATION_IDS } from '../seed/clusters.ts';
import { allRepositories, excludedRepositories } from './excluded-repositories.ts';
import { repositoryName } from './facet-readers.ts';
import type { Image, Store } from './store.ts';

/** The settings as they hold now, with who saved them last. */
export function savedSettings(store: Store) {
  const { version, savedAt, savedBy, sections } = store.settings;
  const scan = { ...store.scanConfiguration, excludedRepositories: excludedRepositories(store) };
  const values: ScanSettings = { scan, ...sections };
  return { version, savedAt, savedBy, values };
}

/** Writes settings as the next version. `savedAt` is ISO 8601. */
export function writeSettings(
  store: Store,
  { scan, ...sections }: ScanSettings,
  { savedAt, savedBy }: { savedAt: string; savedBy: string },
): void {
  store.scanConfiguration = scan;
  store.settings = {
    version: store.settings.version + 1,
    savedAt,
    savedBy,
    sections,
    knownRepositories: scan.addNewRepositories ? null : allRepositories(store),
  };
}

/** All repositories by name, with what the settings need to know of them. */
export function settingsRepositories(store: Store): SettingsRepository[] {
  const byName = new Map<string, Image[]>();
  for (const image of store.images) {
    const name = repositoryName(image);
    byName.set(name, [...(byName.get(name) ?? []), image]);
  }
  return allRepositories(store).map((name) => {
    const images = byName.get(name)!;
    return {
      name,
      registryTypes: [...new Set(images.map(({ registryType }) => registryType))],
      images: images.length,
    };
  });
}

/**
 * The field that names what there is not, such as a cluster that is gone, or a repository that cannot be
 * fixed by itself: only those of Container Registry Enterprise can (product-facts 4.9). Null when all
 * can be used.
 */
export function refusedField(
  store: Store,
  { runtime, automaticFixing }: ScanSettings,
): string | null {
  if (!runtime.applications.every((id) => APPLICATION_IDS.includes(id)))
    return 'body.values.runtime.applications';
  const others = settingsRepositories(store).filter((one) => !one.registryTypes.includes('acr'));
  const refused = others.some(({ name }) => automaticFixing.repositories.includes(name));
  return refused ? 'body.values.automaticFixing.repositories' : null;
}
