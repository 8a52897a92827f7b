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

/** States of images that have a result, and of those that have none. */
export const SCANNED_STATES = ['at-risk', 'clean'] as const satisfies readonly ImageState[];
export const UNSCANNED_STATES = [
  'not-scanned',
  'failed',
  'unsupported',
] as const satisfies readonly ImageState[];

/** How many images are in some of the states. */
export function imagesIn(
  counts: Readonly<Record<ImageState, number>>,
  states: readonly ImageState[],
): number {
  return states.reduce((sum, state) => sum + counts[state], 0);
}

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
