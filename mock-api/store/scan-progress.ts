import type { ScanTask } from './store.ts';

type Progress = { id: string; startedAt: string; images: number; finished: number; failed: number };

/** End of a scan as epoch ms, whether it is past or not. */
export function scanEnd({ startedAt, durationMs }: ScanTask): number {
  return Date.parse(startedAt) + durationMs;
}

/**
 * How far a scan is at an instant (epoch ms), by its plan. `finished` counts the images that are
 * done, well or badly; `failed` is how many of those went badly.
 */
export function progressAt(task: ScanTask, now: number): Progress {
  const { id, startedAt, images, durationMs, failed } = task;
  const share = Math.min(1, Math.max(0, (now - Date.parse(startedAt)) / durationMs));
  return {
    id,
    startedAt,
    images,
    finished: Math.floor(images * share),
    failed: Math.floor(failed * share),
  };
}
