/** The five things that can be true of an image; they never mix. */
export const IMAGE_STATES = ['at-risk', 'clean', 'not-scanned', 'failed', 'unsupported'] as const;
export type ImageState = (typeof IMAGE_STATES)[number];

export const IMAGE_STATE_LABELS = {
  'at-risk': 'At risk',
  clean: 'Clean',
  'not-scanned': 'Not scanned',
  failed: 'Failed',
  unsupported: 'Unsupported',
} as const satisfies Record<ImageState, string>;

/**
 * What is true of an image. `unchecked`: why no list of risks can speak for it, null when one can (its
 * words are those of the lists of risks); `risks`: open ones. An image that is not checked is never clean.
 */
export function imageState(
  unchecked: 'unsupported' | 'never-scanned' | 'failed' | null,
  risks: number,
): ImageState {
  if (unchecked === 'never-scanned') return 'not-scanned';
  if (unchecked) return unchecked;
  return risks > 0 ? 'at-risk' : 'clean';
}
