import { siteOfRegion, type RegionId } from '#domain/region.ts';
import { siteSearch } from './site.ts';

export const IMAGES_PATH = '/images';

type Address = { namespace: string; repository: string; digest: string; regionId: RegionId };

/**
 * Address of one image. The digest is its identity; the same one may be in two repositories. The site
 * of its region goes along, so that the frame and the way back speak of that site.
 */
export function imageUrl({ namespace, repository, digest, regionId }: Address): string {
  const path = `${IMAGES_PATH}/${[namespace, repository, digest].map(encodeURIComponent).join('/')}`;
  return path + siteSearch(siteOfRegion(regionId));
}

/** Address of one image beside another one of its repository, by the digest of that. */
export function compareUrl(image: Address, digest: string): string {
  const address = imageUrl(image);
  return `${address}${address.includes('?') ? '&' : '?'}compare=${encodeURIComponent(digest)}`;
}
