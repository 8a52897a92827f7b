import type { RegionScope } from '#contract/regions.ts';
import { scanRefusal, type RegionId } from '#domain/region.ts';
import { repositoryName } from './facet-readers.ts';
import { imagesInScope } from './scan-scope.ts';
import type { Store } from './store.ts';

/**
 * What is connected in a region, and what of it a scan would read at an instant (epoch ms). Instances
 * that cannot be scanned there are listed apart.
 */
export function regionScope(store: Store, regionId: RegionId, now: number): RegionScope {
  const images = store.images.filter((image) => image.regionId === regionId);
  const scans = images.flatMap(({ lastScanAt }) => lastScanAt ?? []);
  return {
    regionId,
    inScope: store.regionsInScope.has(regionId),
    instances: store.instances.filter(
      (instance) => instance.regionId === regionId && !scanRefusal(regionId, instance.zone),
    ).length,
    repositories: new Set(images.map(repositoryName)).size,
    images: images.length,
    scannableImages: imagesInScope({ ...store, images, regionsInScope: new Set([regionId]) }, now)
      .length,
    lastScanAt: scans.toSorted().at(-1) ?? null,
  };
}
