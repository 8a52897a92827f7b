import type { FindingRow } from '#contract/findings.ts';
import { freeFixedTag } from '#domain/fixed-tag.ts';
import { OS_FACTS } from '#domain/operating-system.ts';
import type { FixableImage } from '../triage/fix-commands.ts';

/** The images that some risks are in, each with the packages to upgrade; in the order of the risks. */
export function imagesToFix(rows: readonly FindingRow[], at: Date): FixableImage[] {
  const images = new Map<string, FixableImage>();
  const tags = new Map<string, Set<string>>();
  for (const { image, name, installedVersion, fixedVersion, path, user, endOfLife } of rows) {
    const known = images.get(image.digest) ?? {
      image,
      packages: [],
      packageManager: OS_FACTS[image.os].packageManager,
      user,
      newTag: freeTag(image, at, tags),
      status: 'open' as const,
      endOfLife,
    };
    images.set(image.digest, known);
    known.packages.push({ name, installedVersion, fixedVersion, path });
  }
  return [...images.values()];
}

/** No two images of a repository get one tag; `taken` holds what was given, by repository. */
function freeTag(
  { namespace, repository, tags }: FindingRow['image'],
  at: Date,
  taken: Map<string, Set<string>>,
): string {
  const place = `${namespace}/${repository}`;
  const here = taken.get(place) ?? new Set();
  taken.set(place, here);
  const tag = freeFixedTag(tags[0] ?? 'latest', at, here);
  here.add(tag);
  return tag;
}
