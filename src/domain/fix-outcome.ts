/** What became of a risk of an image that was to be fixed. */
export const FIX_OUTCOMES = ['pending', 'closed', 'stayed'] as const;
export type FixOutcome = (typeof FIX_OUTCOMES)[number];

/** Why a risk is still there after a fix, in the order in which they are looked at. */
export const STAY_REASONS = [
  'rebuild-failed',
  'not-verified',
  'decided',
  'no-fixed-version',
  'not-chosen',
  'not-upgraded',
] as const;
export type StayReason = (typeof STAY_REASONS)[number];

export const STAY_REASON_LABELS = {
  'rebuild-failed': 'The image was not rebuilt',
  'not-verified': 'No scan has read the new image yet',
  decided: 'Ignored, false positive or whitelisted meanwhile',
  'no-fixed-version': 'No fixed version yet',
  'not-chosen': 'Not part of this fix',
  'not-upgraded': 'The package kept its version',
} as const satisfies Record<StayReason, string>;
