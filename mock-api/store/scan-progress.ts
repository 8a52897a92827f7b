import type { ScanProgress } from '#contract/scan-progress.ts';
import { SCAN_LIMIT_MS } from '#domain/scan-timetable.ts';
import { JOB_STATES, type JobState } from '#domain/scan-state.ts';
import { unitsExpected } from './scan-units.ts';
import type { ScanTask, Store } from './store.ts';
import { iso } from './subscription.ts';
import { tally } from './tally.ts';

/** Jobs of a scan by their state. */
export function countJobs({ jobs }: ScanTask): Record<JobState, number> {
  return tally(JOB_STATES, jobs, ({ state }) => state);
}

/** How far a scan is at an instant (epoch ms). */
export function progressOf(store: Store, task: ScanTask, now: number): ScanProgress {
  const { id, revision, state, jobs, startedAt, endedAt } = task;
  const running = state === 'running';
  return {
    id,
    revision,
    state,
    images: jobs.length,
    counts: countJobs(task),
    unitsUsed: jobs.filter(({ charged }) => charged).length,
    unitsExpected: running ? unitsExpected(store, [task], now) : 0,
    startedAt: iso(startedAt),
    expectedEndAt: running ? iso(expectedEnd(task)) : null,
    endedAt: endedAt === null ? null : iso(endedAt),
  };
}

function expectedEnd({ startedAt, jobs }: ScanTask): number {
  const ends = jobs.reduce((last, { endsAt }) => Math.max(last, endsAt), startedAt);
  return Math.min(ends, startedAt + SCAN_LIMIT_MS);
}
