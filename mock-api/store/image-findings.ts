import type { Site } from '#domain/region.ts';
import { statusAt } from './finding-status.ts';
import type { Finding, Image, Store } from './store.ts';

type Index = { length: number; byImage: Map<Image, Finding[]> };

const indexes = new WeakMap<readonly Finding[], Index>();

/** Findings of each image of a site. Read once, and again when a scan has found more. */
export function findingsByImage({ findings }: Store, site: Site): Map<Image, Finding[]> {
  const list = findings[site];
  const known = indexes.get(list);
  if (known?.length === list.length) return known.byImage;
  const byImage = new Map<Image, Finding[]>();
  for (const finding of list) {
    const found = byImage.get(finding.image);
    if (found) found.push(finding);
    else byImage.set(finding.image, [finding]);
  }
  indexes.set(list, { length: list.length, byImage });
  return byImage;
}

/** Open findings of an image at an instant (epoch ms); none when it is not checked. */
export function openFindings(store: Store, image: Image, now: number): Finding[] {
  const all = findingsByImage(store, image.site).get(image) ?? [];
  return all.filter((finding) => finding.firstSeenMs <= now && statusAt(finding, now) === 'open');
}
