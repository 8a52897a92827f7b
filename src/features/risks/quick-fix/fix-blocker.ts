import type { FixPreview } from '#contract/fixes.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';

type Start = {
  /** Why the person cannot start any fix now; null when they can. */
  stop: string | null;
  /** Sent, and no answer told whether it has started. */
  unknown: boolean;
  /** Null until it is there; `failed`: it does not come by itself. */
  preview: Pick<FixPreview, 'images' | 'beingFixed' | 'unitsAvailable'> | null;
  failed: boolean;
  chosen: number;
  wrongTags: number;
};

/** Why a fix cannot be started like that; null when it can. What was sent can always be sent again. */
export function fixBlocker(start: Start): string | null {
  const { stop, unknown, preview, failed, chosen, wrongTags } = start;
  if (unknown) return null;
  if (stop !== null) return stop;
  if (!preview)
    return failed
      ? 'What it rebuilds could not be worked out'
      : 'What it rebuilds is not known yet';
  if (preview.images.length === 0)
    return preview.beingFixed.length > 0
      ? 'What can be fixed here is being fixed already'
      : 'Nothing here can be fixed by quick fix';
  if (chosen === 0) return 'No image is chosen';
  const { unitsAvailable } = preview;
  if (chosen > unitsAvailable)
    return `The re-scan needs ${plural(chosen, 'unit')}, and ${formatNumber(unitsAvailable)} are left`;
  return wrongTags > 0 ? 'A new tag cannot be used yet' : null;
}
