import { failureText } from '#components/failure-text.ts';
import { ApiError, isRefusal } from '#contract/api-error.ts';
import type { FixRequest } from '#contract/fixes.ts';

/** A refusal that belongs to one image of the request. */
type AtImage = { digest: string; what: 'tag' | 'image'; takenBy: string | null };

/** Which image a refusal is about; null for one that is about the fix as a whole. */
export function refusedImage(error: Error | null, images: FixRequest['images']): AtImage | null {
  if (!(error instanceof ApiError) || error.failure.kind !== 'problem') return null;
  const { field = '', takenBy = null } = error.failure.problem;
  const [, index, name] = /^body\.images\.(\d+)\.(digest|newTag)$/.exec(field) ?? [];
  const image = images[Number(index)];
  if (!image) return null;
  return { digest: image.digest, what: name === 'newTag' ? 'tag' : 'image', takenBy };
}

/** What happened to a start that did not end well, and what is still true. */
export function startFailure(error: Error): string {
  const { cause } = failureText(error);
  return isRefusal(error)
    ? `${cause} Nothing was started, and no unit was used.`
    : `${cause} Whether it has started is not known. Press the button again: it cannot start twice.`;
}
