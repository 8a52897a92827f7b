import type { Registry } from '#contract/registries.ts';
import type { ConnectionError } from '#domain/connection-error.ts';
import { regionById } from '#domain/region.ts';
import { exceedsScan, hoursAtSpeed, SCAN_LIMIT_HOURS, speedThatFits } from '#domain/speed-limit.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import type { ToastMessage } from '#ui/toast.tsx';
import { refusalOfTry } from './connection-refusal.ts';

const hours = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** `60 an hour`; a null speed limit is none. */
export function speedWords(imagesPerHour: number | null): string {
  return imagesPerHour === null ? 'Unlimited' : `${formatNumber(imagesPerHour)} an hour`;
}

/** The region by its name, or as the registry says it where it has none here. */
export function regionWords(regionId: string): string {
  return regionById(regionId)?.label ?? regionId;
}

/** What a speed limit does to a scan of these images; null when one scan can pull them all. */
export function tooSlowWords(images: number, imagesPerHour: number | null): string | null {
  const needed = hoursAtSpeed(images, imagesPerHour);
  if (needed === null || !exceedsScan(images, imagesPerHour)) return null;
  return `${plural(images, 'image')} at ${speedWords(imagesPerHour)} take ${hours.format(needed)} h; one scan stops after ${SCAN_LIMIT_HOURS} h. From ${speedWords(speedThatFits(images))} on they fit.`;
}

/** What keeps the images of a registry from being listed or scanned, each with what to do about it. */
export function cautionsOf(registry: Registry): string[] {
  const { lastTry, refusal, images, imagesPerHour } = registry;
  const failed = lastTry?.error ? `${tryWords(lastTry.error)} Error code: ${lastTry.error}.` : null;
  return [failed, refusal ?? tooSlowWords(images, imagesPerHour)].filter((one) => one !== null);
}

/** What came of a synchronisation, as a message. */
export function syncWords({ name, images, lastTry }: Registry): ToastMessage {
  return lastTry?.error
    ? {
        tone: 'failed',
        title: `${name} was not synchronised`,
        detail: `${tryWords(lastTry.error)} Its list stays as it was.`,
      }
    : {
        title: `${name} is synchronised`,
        detail: `${plural(images, 'image is', 'images are')} listed`,
      };
}

function tryWords(error: ConnectionError): string {
  const { cause, remedy } = refusalOfTry(error);
  return `${cause} ${remedy}`;
}

/** What a dialog says before a registry or pipeline goes. */
export function removalWords({ name, images, pipeline }: Registry) {
  return {
    title: `Remove ${name}`,
    stops: pipeline
      ? `The pipeline cannot report images any more: its token stops working at once.`
      : `${plural(images, 'image stops', 'images stop')} being synchronised and scanned from the next scan on.`,
    stays:
      'Results stay until their retention ends. Units already used are not given back. Nothing is deleted in the registry itself.',
    confirm: pipeline ? 'Remove pipeline' : 'Remove registry',
    done: `${name} is removed`,
  };
}
