import { DAY_MS } from '#domain/account-clock.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import type { SkipReason } from '#domain/scan-failure.ts';
import { excludedRepositories } from './excluded-repositories.ts';
import { repositoryName } from './facet-readers.ts';
import type { Image, Store } from './store.ts';

/** Whether a scan could read an image: its registry and its system allow it (decision C8). */
export function isScannable({ registryType, unchecked }: Image): boolean {
  return REGISTRY_FACTS[registryType].scannable && unchecked?.state !== 'unsupported';
}

/**
 * Tells of each image why a scan at an instant (epoch ms) does not read it; null when it does. What can
 * never be read comes before what the settings leave out, and those before the time range.
 */
export function skipReasons(store: Store, now: number): (image: Image) => SkipReason | null {
  const { timeRangeDays } = store.scanConfiguration;
  const excluded = new Set(excludedRepositories(store));
  const connected = new Set(store.instances.map(({ id }) => id));
  return (image) => {
    if (!REGISTRY_FACTS[image.registryType].scannable) return 'personal-edition';
    if (image.unchecked?.state === 'unsupported') return 'unsupported-os';
    if (!connected.has(image.instanceId)) return 'registry-removed';
    if (!store.regionsInScope.has(image.regionId)) return 'region-off';
    if (excluded.has(repositoryName(image))) return 'repository-excluded';
    const unchangedFor = now - Date.parse(image.updatedAt);
    return unchangedFor > timeRangeDays * DAY_MS ? 'outside-time-range' : null;
  };
}

/**
 * Tells of each image why a scan of running containers does not read it; null when it does. Settings
 * that choose among what registries hold do not choose among what runs (product-facts 4.2, 5.2).
 */
export function containerSkipReason(image: Image): SkipReason | null {
  if (!REGISTRY_FACTS[image.registryType].scannable) return 'personal-edition';
  return image.unchecked?.state === 'unsupported' ? 'unsupported-os' : null;
}

/** The images in regions and repositories that are in scope, however old they are. */
export function imagesOfScope(store: Store, now: number): Image[] {
  const reason = skipReasons(store, now);
  return store.images.filter((image) => [null, 'outside-time-range'].includes(reason(image)));
}

/** The images that a scan of everything reads at an instant (epoch ms). */
export function imagesInScope(store: Store, now: number): Image[] {
  const reason = skipReasons(store, now);
  return store.images.filter((image) => reason(image) === null);
}
