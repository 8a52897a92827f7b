import type { PlannedImage, ScanPlan } from '#domain/scan-plan.ts';
import { SKIP_REASONS } from '#domain/scan-failure.ts';
import type { Image, ScanJob, ScanTask, Store } from './store.ts';

/** An image with what a plan has to know of it. */
export type Candidate = PlannedImage & { image: Image };

type Opening = Pick<ScanTask, 'id' | 'target' | 'starter' | 'startedBy'> & { at: number };

/** Starts the scan of a plan at an instant (epoch ms). From then on `advanceScans` brings it on. */
export function openScan(store: Store, plan: ScanPlan<Candidate>, opening: Opening): ScanTask {
  const { id, target, starter, startedBy, at } = opening;
  store.scanClock.revision += 1;
  const task: ScanTask = {
    id,
    startedAt: at,
    starter,
    startedBy,
    target,
    skipped: Object.fromEntries(
      SKIP_REASONS.flatMap((reason) =>
        plan.skipped[reason].length > 0 ? [[reason, plan.skipped[reason].length]] : [],
      ),
    ),
    jobs: jobsOf(plan, at),
    next: 0,
    active: [],
    state: 'running',
    stopsAs: null,
    endedAt: null,
    cancelledBy: null,
    revision: store.scanClock.revision,
  };
  store.scans.push(task);
  return task;
}

function jobsOf({ toScan, slots }: ScanPlan<Candidate>, at: number): ScanJob[] {
  return toScan
    .map(({ image }, index): ScanJob => ({
      image,
      startsAt: at + slots[index]!.startMs,
      endsAt: at + slots[index]!.endMs,
      state: 'queued',
      cause: null,
      settledAt: null,
      charged: false,
    }))
    .toSorted((one, other) => one.startsAt - other.startsAt);
}
