import type { SkipReason } from '#domain/scan-failure.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import { DAY_MS } from '#domain/account-clock.ts';
import { repositoryName } from './facet-readers.ts';
import type { Image, Store } from './store.ts';

/** Whether a scan could read an image: its registry and its system allow it (decision C8). */
export function isScannable({ registryType, unchecked }: Image): boolean {
  return REGISTRY_FACTS[registryType].scannable && unchecked?.state !== 'unsupported';
}

/**
 * Why a scan at an instant (epoch ms) does not read an image; null when it does. What can never be
 * read comes before what the settings leave out, and those before the time range.
 */
export function skipReason(store: Store, image: Image, now: number): SkipReason | null {
  if (!REGISTRY_FACTS[image.registryType].scannable) return 'personal-edition';
  if (image.unchecked?.state === 'unsupported') return 'unsupported-os';
  return skippedBySettings(store, image, now);
}

function skippedBySettings(store: Store, image: Image, now: number): SkipReason | null {
  const { excludedRepositories, timeRangeDays } = store.scanConfiguration;
  if (!store.instances.some(({ id }) => id === image.instanceId)) return 'registry-removed';
  if (!store.regionsInScope.has(image.regionId)) return 'region-off';
  if (excludedRepositories.includes(repositoryName(image))) return 'repository-excluded';
  const unchangedFor = now - Date.parse(image.updatedAt);
  return unchangedFor > timeRangeDays * DAY_MS ? 'outside-time-range' : null;
}

/** The images that a scan of everything reads at an instant (epoch ms). */
export function imagesInScope(store: Store, now: number): Image[] {
  return store.images.filter((image) => skipReason(store, image, now) === null);
}
