import type { Image, ScanTask } from '../store/store.ts';
import { DAILY_SCAN_MS, dailyScanAt } from './instants.ts';
import { quietDays, type WorldRecipe } from './recipe.ts';

/** The scan that runs began this long before the world was opened, and ends 25 minutes after it. */
const RUNNING_FOR_MS = 9 * 60_000;
const RUNNING_SCAN_MS = 34 * 60_000;

/** The scans of a world: the last daily one, and with `running` one that a person has started. */
export function buildScans(
  recipe: Pick<WorldRecipe, 'scans' | 'subscription'>,
  images: readonly Image[],
  { epoch, openedAt }: { epoch: number; openedAt: number },
): ScanTask[] {
  const { scans } = recipe;
  if (scans === 'yet-to-come') return [];
  const read = images.filter(({ unchecked }) => unchecked?.state !== 'never-scanned');
  const failed = read.filter(({ unchecked }) => unchecked !== null).length;
  const daily = task(dailyScanAt(epoch, quietDays(recipe)), DAILY_SCAN_MS, read.length, failed);
  if (scans === 'finished') return [daily];
  const running = task(openedAt - RUNNING_FOR_MS, RUNNING_SCAN_MS, read.length, failed);
  return [daily, running];
}

/** What a scan is called: the instant of its start. */
export function scanId(start: number): string {
  return `scan-${new Date(start).toISOString().replaceAll(/\D/g, '').slice(0, 14)}`;
}

function task(start: number, durationMs: number, images: number, failed: number): ScanTask {
  const startedAt = new Date(start).toISOString();
  return {
    id: scanId(start),
    startedAt,
    durationMs,
    images,
    failed,
  };
}
