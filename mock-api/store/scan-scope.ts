import { REGISTRY_FACTS } from '#domain/registry.ts';
import type { Image, Store } from './store.ts';

/** Whether a scan could read an image: its registry and its system allow it (decision C8). */
export function isScannable({ registryType, unchecked }: Image): boolean {
  return REGISTRY_FACTS[registryType].scannable && unchecked?.state !== 'unsupported';
}

/** The images that the next scan of the account looks at. */
export function imagesInScope({ images, regionsInScope }: Store): Image[] {
  return images.filter((image) => isScannable(image) && regionsInScope.has(image.regionId));
}
