import type { ImageRef } from '#contract/image-ref.ts';
import type { Image } from './store.ts';

/** What answers tell of an image, whatever they are about. */
export function toImageRef(image: Image): ImageRef {
  const { digest, namespace, repository, tags, regionId, registryType } = image;
  const { os, osVersion, owner, deployed } = image;
  return {
    digest,
    namespace,
    repository,
    tags: [...tags],
    regionId,
    registryType,
    os,
    osVersion,
    owner,
    deployed,
  };
}
