import type { JobState, ScanState } from './scan-state.ts';

export const SCAN_STATE_LABELS = {
  running: 'Running',
  done: 'Done',
  'done-some-failed': 'Done, some failed',
  cancelled: 'Stopped',
  'out-of-units': 'Stopped, no units left',
} as const satisfies Record<ScanState, string>;

export const JOB_STATE_LABELS = {
  queued: 'Queued',
  running: 'Scanning',
  done: 'Done',
  failed: 'Failed',
  'left-out': 'Not scanned',
} as const satisfies Record<JobState, string>;
