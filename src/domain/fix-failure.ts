/** Why the rebuild of an image failed. The vendor gives lines of text only (product-facts 6.6). */
export const FIX_FAILURES = [
  'package-source',
  'permission-denied',
  'version-gone',
  'push-refused',
] as const;
export type FixFailure = (typeof FIX_FAILURES)[number];

type FixFailureFacts = {
  /** What happened, as a sentence without its full stop. */
  words: string;
  /** What a person can do about it, likewise. */
  remedy: string;
};

/** The old tag is never touched, so whatever fails, the image is as it was. */
export const FIX_FAILURE_FACTS = {
  'package-source': {
    words: 'The package lists of the image could not be fetched',
    remedy:
      'Point its package sources to a mirror that still has the release, or move to a newer base image',
  },
  'permission-denied': {
    words: 'A file of the package sources could not be moved: permission denied',
    remedy: 'Retry; if it happens again, build the image from its Dockerfile with the lines shown',
  },
  'version-gone': {
    words: 'The mirror no longer has one of the fixed versions',
    remedy: 'Re-scan the image, then fix it with the version that is published now',
  },
  'push-refused': {
    words: 'The registry refused the new tag',
    remedy: 'Retry; if it happens again, look at the rules for tags of the repository',
  },
} as const satisfies Record<FixFailure, FixFailureFacts>;
