import type { ScanProgress } from '#contract/scan-progress.ts';
import type { Scan } from '#contract/scans.ts';
import type { JobState } from '#domain/scan-state.ts';
import { formatDuration } from '#lib/format-duration.ts';
import { formatInstant, formatTime } from '#lib/format-instant.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import type { SegmentKind } from '#ui/segment-bar.tsx';

type Counts = Record<JobState, number>;

/** Images that the scan has come to an end with, well or not. */
export function finished({ done, failed }: Counts): number {
  return done + failed;
}

/** `40%` of the images are finished; 100% only when all are. */
export function percentWords({ counts, images }: Pick<ScanProgress, 'counts' | 'images'>): string {
  return `${images === 0 ? 100 : Math.floor((finished(counts) / images) * 100)}%`;
}

/** The bar in the order of design 6.10. */
export function segments(counts: Counts): { kind: SegmentKind; value: number }[] {
  const kinds = ['done', 'failed', 'left-out', 'running'] as const;
  return kinds.map((kind) => ({ kind, value: counts[kind] }));
}

/** The bar in words. */
export function barWords({ counts, images }: Pick<ScanProgress, 'counts' | 'images'>): string {
  const { done, failed, running } = counts;
  const parts = [
    `${formatNumber(done)} of ${plural(images, 'image')} done`,
    ...(failed > 0 ? [`${formatNumber(failed)} failed`] : []),
    ...(counts['left-out'] > 0 ? [`${formatNumber(counts['left-out'])} not scanned`] : []),
    ...(running > 0 ? [`${formatNumber(running)} being scanned`] : []),
  ];
  return parts.join(', ');
}

/** How long a scan still takes and when it is cut, or how it ended. `asOf`: the server's time. */
export function stateWords(scan: Scan, asOf: string): string {
  return scan.state === 'running' ? leftWords(scan, asOf) : END_WORDS[scan.state](scan);
}

function leftWords({ expectedEndAt, limitAt }: Scan, asOf: string): string {
  const stops = `Stops at ${formatTime(limitAt)}, the 4-hour limit`;
  if (expectedEndAt === null) return `${stops}.`;
  const seconds = Math.max(0, (Date.parse(expectedEndAt) - Date.parse(asOf)) / 1000);
  const left = `About ${formatDuration(seconds)} left.`.replace('About less', 'Less');
  return expectedEndAt >= limitAt ? `${left} ${stops}, before all is read.` : `${left} ${stops}.`;
}

const END_WORDS = {
  done: (scan) => `Done${endedWords(scan)}.`,
  'done-some-failed': (scan) =>
    `Done${endedWords(scan)}, ${plural(scan.counts.failed, 'image')} failed.`,
  cancelled: (scan) =>
    `Stopped by ${scan.cancelledBy ?? 'someone'}${endedWords(scan)}.${leftOutWords(scan)}`,
  'out-of-units': (scan) =>
    `Stopped${endedWords(scan)} because no units were left.${leftOutWords(scan)}`,
} as const satisfies Record<Exclude<Scan['state'], 'running'>, (scan: Scan) => string>;

function endedWords({ endedAt }: Scan): string {
  return endedAt === null ? '' : ` on ${formatInstant(endedAt)}`;
}

function leftOutWords({ counts }: Scan): string {
  const left = counts['left-out'];
  return left === 0 ? '' : ` ${plural(left, 'image was', 'images were')} not scanned.`;
}

/** `378 units used, 90 more expected` */
export function unitsWords({ unitsUsed, unitsExpected }: ScanProgress): string {
  const used = `${plural(unitsUsed, 'unit')} used`;
  return unitsExpected === 0 ? used : `${used}, up to ${formatNumber(unitsExpected)} more expected`;
}
