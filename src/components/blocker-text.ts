import type { FixBlocker } from '#domain/fix-eligibility.ts';

/** Why quick fix is not possible, and what a person can do instead. `os` is a name with release. */
export const BLOCKER_TEXT = {
  'category-has-no-quick-fix': {
    reason: () => 'Quick fix exists for system vulnerabilities only',
    next: 'Run the commands',
  },
  'release-not-fixable': {
    reason: (os: string) => `${os} is not supported for fixing`,
    next: 'Run the commands, or move to a newer base image',
  },
  'no-fixed-version': {
    reason: (os: string) => `No fixed version in ${os} yet`,
    next: 'Watch for a fix, or ignore with a date',
  },
  'registry-not-acr-enterprise': {
    reason: () => 'Only Container Registry Enterprise images can be rebuilt here',
    next: 'Run the commands',
  },
  'new-tag-taken': {
    reason: () => 'Tag is immutable and the new tag name is taken',
    next: 'Run the commands and push under another tag',
  },
} as const satisfies Record<FixBlocker, { reason: (os: string) => string; next: string }>;
