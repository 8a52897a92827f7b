import type { Finding, Image, Store } from './store.ts';

/** Images at the site of some risks that hold the same files as they do, by SHA-256. */
export function imagesByHash(
  { findings: bySite }: Store,
  findings: readonly Finding[],
): Map<string, Set<Image>> {
  const images = new Map<string, Set<Image>>();
  for (const { evidence } of findings) {
    if (evidence?.sha256) images.set(evidence.sha256, new Set());
  }
  const [first] = findings;
  if (!first || images.size === 0) return images;
  for (const { evidence, image } of bySite[first.image.site]) {
    if (evidence?.sha256) images.get(evidence.sha256)?.add(image);
  }
  return images;
}
