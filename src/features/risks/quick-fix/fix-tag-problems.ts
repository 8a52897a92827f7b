import type { ImageRef } from '#contract/image-ref.ts';
import { isImageTag } from '#domain/fix-command-image.ts';

type Place = Pick<ImageRef, 'digest' | 'regionId' | 'namespace' | 'repository'>;
type Wanted = { image: Place; tag: string };

/** Why the new tags of some images cannot be used, by digest. `taken`: what the server has refused. */
export function tagProblems(
  wanted: readonly Wanted[],
  taken: { digest: string; tag: string } | null,
): Map<string, string> {
  const asked = new Map<string, number>();
  for (const one of wanted) asked.set(nameOf(one), (asked.get(nameOf(one)) ?? 0) + 1);
  return new Map(
    wanted.flatMap((one): [string, string][] => {
      const { image, tag } = one;
      const problem = !isImageTag(tag)
        ? NO_TAG
        : asked.get(nameOf(one))! > 1
          ? TWICE
          : taken?.digest === image.digest && taken.tag === tag
            ? TAKEN
            : null;
      return problem === null ? [] : [[image.digest, problem]];
    }),
  );
}

/** Names are of their repository, and a repository is of its region. */
function nameOf({ image: { regionId, namespace, repository }, tag }: Wanted): string {
  return JSON.stringify([regionId, namespace, repository, tag]);
}

const NO_TAG =
  'A tag has letters, digits, underscores, dots and dashes, 128 at most, and does not begin with a dot or a dash.';
const TWICE = 'Another image of this fix gets this tag. Enter another one.';
const TAKEN =
  'The repository has this tag already, and tags are never overwritten. Enter another one.';
