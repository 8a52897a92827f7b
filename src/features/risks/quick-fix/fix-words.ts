import type { FixSkip } from '#contract/fixes.ts';
import type { FixReach } from '#domain/fix-run.ts';

/** What of the images of a selection is fixed, as a choice. */
export const FIX_REACH_LABELS = {
  selected: 'Selected risks',
  'fixable-high': 'All fixable High',
  fixable: 'All fixable',
} as const satisfies Record<FixReach, string>;

/** Why risks are left out of a fix, and what a person can do instead. */
export const FIX_SKIP_WORDS = {
  'category-has-no-quick-fix': {
    reason: 'Quick fix exists for system vulnerabilities only',
    next: 'Run the commands of the risk',
  },
  'release-not-fixable': {
    reason: 'The release is not supported for fixing',
    next: 'Run the commands, or move to a newer base image',
  },
  'no-fixed-version': {
    reason: 'No fixed version yet',
    next: 'Watch for a fix, or ignore with a date',
  },
  'registry-not-acr-enterprise': {
    reason: 'Not in Container Registry Enterprise',
    next: 'Run the commands',
  },
  'new-tag-taken': {
    reason: 'Tag is immutable and the new tag name is taken',
    next: 'Run the commands and push under another tag',
  },
  'being-fixed': {
    reason: 'Another fix is rebuilding the image',
    next: 'Wait for its receipt',
  },
  decided: {
    reason: 'Ignored, false positive or whitelisted',
    next: 'Open them again to fix them',
  },
  'already-fixed': { reason: 'Fixed already', next: 'Nothing to do' },
  'rebuilt-already': {
    reason: 'A fix has built a new image from it',
    next: 'Fix the new tag, so that nothing is lost',
  },
  'over-limit': {
    reason: 'Beyond the 100 images of one fix',
    next: 'Fix them after this one',
  },
} as const satisfies Record<FixSkip, { reason: string; next: string }>;
