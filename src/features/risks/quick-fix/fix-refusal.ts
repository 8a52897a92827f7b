import { ApiError } from '#contract/api-error.ts';
import type { FixRequest } from '#contract/fixes.ts';

/** A refusal that belongs to one image of the request. */
export type AtImage = {
  digest: string;
  tag: string;
  what: 'tag' | 'image';
  takenBy: string | null;
};

/** Which image a refusal is about; null for one that is about the fix as a whole. */
export function refusedImage(error: Error | null, images: FixRequest['images']): AtImage | null {
  if (!(error instanceof ApiError) || error.failure.kind !== 'problem') return null;
  const { field = '', takenBy = null } = error.failure.problem;
  const [, index, name] = /^body\.images\.(\d+)\.(digest|newTag)$/.exec(field) ?? [];
  const image = images[Number(index)];
  if (!image) return null;
  const { digest, newTag: tag } = image;
  return { digest, tag, what: name === 'newTag' ? 'tag' : 'image', takenBy };
}
