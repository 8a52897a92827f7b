import { FIX_BLOCKERS } from './fix-eligibility.ts';
import type { SkipReason } from './scan-failure.ts';

/** Why no scan would read a new image. It is never too old, and its system was read before. */
export const UNREAD_REASONS = [
  'repository-excluded',
  'region-off',
  'registry-removed',
] as const satisfies readonly SkipReason[];

/** Why a risk is not part of a fix: it cannot be fixed, or not now, or somebody decided to leave it. */
export const FIX_SKIPS = [
  ...FIX_BLOCKERS,
  'no-safe-command',
  'being-fixed',
  'decided',
  'already-fixed',
  'rebuilt-already',
  ...UNREAD_REASONS,
  'over-limit',
] as const;
export type FixSkip = (typeof FIX_SKIPS)[number];
