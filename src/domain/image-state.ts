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
