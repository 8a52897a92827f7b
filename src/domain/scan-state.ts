/** What becomes of a scan. `out-of-units`: the quota of the month ran out while it ran. */
export const SCAN_STATES = [
  'running',
  'done',
  'done-some-failed',
  'cancelled',
  'out-of-units',
] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/** Who or what started a scan (product-facts 5.5, task source); `fix` reads what a quick fix has built. */
export const SCAN_STARTERS = ['console', 'schedule', 'openapi', 'fix'] as const;
export type ScanStarter = (typeof SCAN_STARTERS)[number];

/** Where an image of a scan stands. `left-out`: the scan ended before it was read. */
export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'left-out'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** What a scan that has come to its end is called. Left out images count by the cause of the end. */
export function endState(counts: Record<JobState, number>): 'done' | 'done-some-failed' {
  return counts.failed > 0 ? 'done-some-failed' : 'done';
}
