import type { FixBlockerCount } from '#components/fix-blockers.tsx';
import type { AffectedImage } from '#contract/risk-detail.ts';
import { FIX_BLOCKERS } from '#domain/fix-eligibility.ts';
import { fixableReleases, osLabel } from '#domain/operating-system.ts';

/**
 * Reasons that keep images from quick fix, each with its images, in the order of `FIX_BLOCKERS` and
 * then by number. Reasons that speak of a release are counted for each release; an image with two
 * reasons counts under both.
 */
export function fixBlockerCounts(images: readonly AffectedImage[]): FixBlockerCount[] {
  const counts = new Map<string, FixBlockerCount>();
  for (const { image, blockers } of images) {
    const system = osLabel(image.os, image.osVersion);
    for (const blocker of blockers) {
      const key = NAMES_RELEASE.has(blocker) ? `${blocker} ${system}` : blocker;
      const known = counts.get(key);
      const fixable = blocker === 'release-not-fixable' ? fixableReleases(image.os) : null;
      counts.set(key, { blocker, system, fixable, images: (known?.images ?? 0) + 1 });
    }
  }
  return [...counts.values()].toSorted(
    (a, b) =>
      FIX_BLOCKERS.indexOf(a.blocker) - FIX_BLOCKERS.indexOf(b.blocker) || b.images - a.images,
  );
}

/** Reasons whose words name the release (`components/blocker-text.ts`). */
const NAMES_RELEASE: ReadonlySet<string> = new Set(['release-not-fixable', 'no-fixed-version']);
