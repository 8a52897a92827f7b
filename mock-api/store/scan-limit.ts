import type { ScanLimit } from '#domain/scan-scope.ts';
import { repositoryName } from './facet-readers.ts';
import { statusAt } from './finding-status.ts';
import type { Image, Store } from './store.ts';

/** The images that are left of some when a scan is limited at an instant (epoch ms). */
export function limitedTo(
  store: Store,
  images: readonly Image[],
  limit: ScanLimit,
  now: number,
): Image[] {
  switch (limit) {
    case 'newest-tag':
      return [...newest(images).values()];
    case 'deployed':
      return images.filter(({ deployed }) => deployed === true);
    case 'high-risk': {
      const risky = highRiskRepositories(store, now);
      return images.filter((image) => risky.has(repositoryName(image)));
    }
  }
}

/** The image of each repository that changed last. */
function newest(images: readonly Image[]): Map<string, Image> {
  const found = new Map<string, Image>();
  for (const image of images) {
    const name = `${image.regionId} ${repositoryName(image)}`;
    const known = found.get(name);
    if (!known || known.updatedAt < image.updatedAt) found.set(name, image);
  }
  return found;
}

/** Repositories with an open risk of High priority. */
function highRiskRepositories({ findings }: Store, now: number): Set<string> {
  const risky = [...findings.china, ...findings['outside-china']].filter(
    (finding) => finding.priority === 'asap' && statusAt(finding, now) === 'open',
  );
  return new Set(risky.map(({ image }) => repositoryName(image)));
}
