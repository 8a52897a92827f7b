import type { ScanSettingsPreview } from '#contract/scan-settings.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';

type Effect = Pick<ScanSettingsPreview, 'joining' | 'leaving'> & {
  saved: { unitsPerMonth: number };
  changed: { unitsPerMonth: number };
};

/** What a change does to images and units: `38 more images, about 38 more units per month`. */
export function effectWords({ joining, leaving, saved, changed }: Effect): string {
  return `${imageWords(joining, leaving)}, ${unitWords(changed.unitsPerMonth - saved.unitsPerMonth)}`;
}

function imageWords(joining: number, leaving: number): string {
  if (joining === 0 && leaving === 0) return 'The same images';
  if (leaving === 0) return plural(joining, 'more image');
  const fewer = plural(leaving, 'fewer image');
  return joining === 0 ? fewer : `${formatNumber(joining)} more and ${fewer}`;
}

function unitWords(difference: number): string {
  if (difference === 0) return 'the same units per month';
  const units = plural(Math.abs(difference), difference > 0 ? 'more unit' : 'fewer unit');
  return `about ${units} per month`;
}

/** What a shorter retention removes, and when; null when it removes nothing that is kept now. */
export function expiringWords(saved: { expiring: number }, changed: { expiring: number }) {
  const more = changed.expiring - saved.expiring;
  if (more <= 0) return null;
  return `The results of ${plural(more, 'image')} are older than that: they are removed at midnight (UTC+8), for good.`;
}

const MINUTE_MS = 60_000;

/** How long until an instant (both epoch ms): `in 2 d 23 h`, `in 3 h 5 min`, `now`. */
export function untilWords(at: number, now: number): string {
  const minutes = Math.round((at - now) / MINUTE_MS);
  if (minutes < 1) return 'now';
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  if (days > 0) return hours > 0 ? `in ${days} d ${hours} h` : `in ${days} d`;
  return hours > 0 ? `in ${hours} h ${minutes % 60} min` : `in ${minutes} min`;
}

/** `about 128 units`, `no units`. */
export function runUnitWords(units: number): string {
  return units === 0 ? 'no units' : `about ${plural(units, 'unit')}`;
}
