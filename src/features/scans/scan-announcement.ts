import type { ScanProgress } from '#contract/scan-progress.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { finished } from './progress-words.ts';

/** Quarters of each running scan that have been told, by its id. */
export type Told = ReadonlyMap<string, number>;

/**
 * What is to be said after a report: only when a scan passes a quarter or ends, and nothing of an
 * older report that comes late. `told` is what the next report is compared with.
 */
export function announcement(
  before: Told | null,
  running: readonly ScanProgress[],
): { told: Told; text: string } {
  const told = new Map<string, number>();
  const texts: string[] = [];
  for (const scan of running) {
    const known = before?.get(scan.id);
    const quarter = Math.max(quarterOf(scan), known ?? 0);
    told.set(scan.id, quarter);
    if (known !== undefined && quarter > known) texts.push(progressText(scan));
  }
  const ended = [...(before ?? [])].filter(([id]) => !told.has(id)).length;
  if (ended > 0) texts.push(`${plural(ended, 'scan has', 'scans have')} ended`);
  return { told, text: texts.join('. ') };
}

function quarterOf({ counts, images }: ScanProgress): number {
  return images === 0 ? 0 : Math.min(3, Math.floor((finished(counts) / images) * 4));
}

function progressText({ counts, images }: ScanProgress): string {
  return `${formatNumber(finished(counts))} of ${plural(images, 'image')} scanned`;
}
