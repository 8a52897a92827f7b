import { DAY_MS } from '#domain/account-clock.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import { excludedRepositories } from './excluded-repositories.ts';
import { repositoryName } from './facet-readers.ts';
import type { Image, Store } from './store.ts';

/** Whether a scan could read an image: its registry and its system allow it (decision C8). */
export function isScannable({ registryType, unchecked }: Image): boolean {
  return REGISTRY_FACTS[registryType].scannable && unchecked?.state !== 'unsupported';
}

/** The images in regions and repositories that are in scope, however old they are. */
export function imagesOfScope(store: Store): Image[] {
  const excluded = new Set(excludedRepositories(store));
  return store.images.filter(
    (image) =>
      isScannable(image) &&
      store.regionsInScope.has(image.regionId) &&
      !excluded.has(repositoryName(image)),
  );
}

/** Those that a scan of everything reads at an instant (epoch ms): they changed in the time range. */
export function imagesInScope(store: Store, now: number): Image[] {
  const since = now - store.scanConfiguration.timeRangeDays * DAY_MS;
  return imagesOfScope(store).filter(({ updatedAt }) => Date.parse(updatedAt) >= since);
}
