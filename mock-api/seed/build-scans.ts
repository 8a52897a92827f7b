import type { Image, ScanTask } from '../store/store.ts';
import { DAILY_SCAN_MS, dailyScanAt } from './instants.ts';
import type { WorldRecipe } from './recipe.ts';

/** The scan that runs began this long before the world was opened, and ends 25 minutes after it. */
const RUNNING_FOR_MS = 9 * 60_000;
const RUNNING_SCAN_MS = 34 * 60_000;

/** The scans of a world: the last daily one, and with `running` one that a person has started. */
export function buildScans(
  scans: WorldRecipe['scans'],
  images: readonly Image[],
  { epoch, openedAt }: { epoch: number; openedAt: number },
): ScanTask[] {
  if (scans === 'yet-to-come') return [];
  const read = images.filter(({ unchecked }) => unchecked?.state !== 'never-scanned');
  const failed = read.filter(({ unchecked }) => unchecked !== null).length;
  const daily = task(dailyScanAt(epoch, 0), DAILY_SCAN_MS, read.length, failed);
  if (scans === 'finished') return [daily];
  const running = task(openedAt - RUNNING_FOR_MS, RUNNING_SCAN_MS, read.length, failed);
  return [daily, running];
}

function task(start: number, durationMs: number, images: number, failed: number): ScanTask {
  const startedAt = new Date(start).toISOString();
  return {
    id: `scan-${startedAt.replaceAll(/\D/g, '').slice(0, 14)}`,
    startedAt,
    durationMs,
    images,
    failed,
  };
}
