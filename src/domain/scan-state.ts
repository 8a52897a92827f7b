/** What becomes of a scan. `out-of-units`: the quota of the month ran out while it ran. */
export const SCAN_STATES = [
  'running',
  'done',
  'done-some-failed',
  'cancelled',
  'out-of-units',
] as const;
export type ScanState = (typeof SCAN_STATES)[number];

export const SCAN_STATE_LABELS = {
  running: 'Running',
  done: 'Done',
  'done-some-failed': 'Done, some failed',
  cancelled: 'Cancelled',
  'out-of-units': 'Stopped, no units left',
} as const satisfies Record<ScanState, string>;

/** Who or what started a scan (product-facts 5.5, task source). */
export const SCAN_STARTERS = ['console', 'schedule', 'openapi'] as const;
export type ScanStarter = (typeof SCAN_STARTERS)[number];

/** Where an image of a scan stands. `left-out`: the scan ended before it was read. */
export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'left-out'] as const;
export type JobState = (typeof JOB_STATES)[number];

export const JOB_STATE_LABELS = {
  queued: 'Queued',
  running: 'Scanning',
  done: 'Done',
  failed: 'Failed',
  'left-out': 'Not scanned',
} as const satisfies Record<JobState, string>;

/** Steps of one image, in the order of the product (product-facts 5.5, ScaStatus). */
export const PIPELINE_STEPS = [
  'download',
  'unpack',
  'web-shells',
  'vulnerabilities',
  'binaries',
  'other-checks',
] as const;
export type PipelineStep = (typeof PIPELINE_STEPS)[number];

export const PIPELINE_STEP_LABELS = {
  download: 'Pulling layers',
  unpack: 'Unpacking',
  'web-shells': 'Looking for web shells',
  vulnerabilities: 'Matching vulnerabilities',
  binaries: 'Checking binaries',
  'other-checks': 'Baseline, files and build instructions',
} as const satisfies Record<PipelineStep, string>;

/** The step at a share (0 to 1) of the time that the image takes. */
export function pipelineStep(share: number): PipelineStep {
  const step = Math.floor(Math.min(0.999, Math.max(0, share)) * PIPELINE_STEPS.length);
  return PIPELINE_STEPS[step]!;
}

/** What a scan that has come to its end is called. Left out images count by the cause of the end. */
export function endState(counts: Record<JobState, number>): 'done' | 'done-some-failed' {
  return counts.failed > 0 ? 'done-some-failed' : 'done';
}
