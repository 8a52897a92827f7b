import { call } from '#api/client.ts';
import type { RiskSelection } from '#contract/batches.ts';
import { getFix, previewFix, startFix, type FixDetail, type FixPreview } from '#contract/fixes.ts';
import type { FixReach } from '#domain/fix-run.ts';
import type { Site } from '#domain/region.ts';

export const FIX_ID = '7d8c2a52-0f6e-4a4e-8a0e-1f5f7a8c2b20';
export const OTHER_FIX_ID = '7d8c2a52-0f6e-4a4e-8a0e-1f5f7a8c2b21';

/** All system vulnerabilities of a site that a search finds. */
export function picked(q?: string, site: Site = 'china'): RiskSelection {
  return {
    filter: { category: 'system-vulnerability', site, q },
    group: 'risk',
    pick: { kind: 'all-but', keys: [] },
  };
}

/** What a fix of them would do. */
export function preview(q?: string, reach: FixReach = 'selected', site: Site = 'china') {
  return call(previewFix, { body: { selection: picked(q, site), reach } });
}

/** Starts a fix of some of the images of a preview, under the tags that it proposes. */
export function start(
  images: FixPreview['images'],
  id = FIX_ID,
  q?: string,
  reach: FixReach = 'selected',
  site: Site = 'china',
): Promise<FixDetail> {
  const chosen = images.map(({ image, newTag }) => ({ digest: image.digest, newTag }));
  return call(startFix, {
    path: { id },
    body: { selection: picked(q, site), reach, images: chosen },
  });
}

/** Waits until a fix has ended, a minute at a time. */
export async function ended(passMinute: () => void, id = FIX_ID): Promise<FixDetail> {
  for (let minute = 0; minute < 60; minute += 1) {
    const fix = await call(getFix, { path: { id } });
    if (fix.endedAt !== null) return fix;
    passMinute();
  }
  throw new Error('The fix goes on for an hour.');
}

/** How a refused call ends. */
export const refused = (problem: object) => ({ failure: { kind: 'problem', problem } });
