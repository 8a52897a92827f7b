import { SCAN_FAILURE_FACTS, type ScanFailure } from '#domain/scan-failure.ts';
import { endState } from '#domain/scan-state.ts';
import { SCAN_LIMIT_MS } from '#domain/scan-timetable.ts';
import { countJobs } from './scan-progress.ts';
import { unitsFree } from './scan-units.ts';
import { showFindings } from './show-findings.ts';
import type { LedgerFact, ScanJob, ScanTask, Store } from './store.ts';
import { iso, purchasedAt } from './subscription.ts';

/** Something that happens to a scan at an instant (epoch ms). */
export type ScanStep = { at: number; carryOut(): void };

/** What happens next to a scan that runs: an image is done, another one begins, or the limit cuts it. */
export function stepOf(store: Store, task: ScanTask): ScanStep {
  const limit = task.startedAt + SCAN_LIMIT_MS;
  const ending = task.active.reduce<ScanJob | undefined>(
    (first, job) => (first && first.endsAt <= job.endsAt ? first : job),
    undefined,
  );
  const beginning = task.jobs[task.next];
  const endsAt = ending?.endsAt ?? Number.POSITIVE_INFINITY;
  const beginsAt = beginning?.startsAt ?? Number.POSITIVE_INFINITY;
  if (Math.min(endsAt, beginsAt) > limit)
    return { at: limit, carryOut: () => cut(store, task, limit) };
  if (ending && endsAt <= beginsAt)
    return { at: endsAt, carryOut: () => end(store, task, ending, endsAt) };
  return { at: beginsAt, carryOut: () => begin(store, task, beginning!, beginsAt) };
}

/** Ends a scan for everything that is not done, at an instant (epoch ms). */
export function stopScan(store: Store, task: ScanTask, at: number): void {
  task.stopsAs = 'cancelled';
  for (const job of [...task.active, ...task.jobs.slice(task.next)]) settle(job, 'left-out', at);
  task.active = [];
  task.next = task.jobs.length;
  changed(store, task);
  endIfSettled(task, at);
}

/** A unit is set aside before an image is read; where none is left, nothing more is begun. */
function begin(store: Store, task: ScanTask, job: ScanJob, at: number): void {
  if (!store.ledger.isPaid(job.image.digest, at) && unitsFree(store, at, job.image.digest) <= 0) {
    task.stopsAs = 'out-of-units';
    for (const left of task.jobs.slice(task.next)) settle(left, 'left-out', at);
    task.next = task.jobs.length;
    changed(store, task);
    endIfSettled(task, at);
    return;
  }
  job.state = 'running';
  task.active.push(job);
  task.next += 1;
  changed(store, task);
}

function end(store: Store, task: ScanTask, job: ScanJob, at: number): void {
  task.active = task.active.filter((one) => one !== job);
  if (job.image.pullFailures > 0) {
    job.image.pullFailures -= 1;
    fail(job, 'connection-closed', at);
  } else {
    succeed(store, task, job, at);
  }
  changed(store, task);
  endIfSettled(task, at);
}

function cut(store: Store, task: ScanTask, at: number): void {
  for (const job of [...task.active, ...task.jobs.slice(task.next)]) {
    fail(job, limitOf(store, job) === null ? 'time-limit' : 'speed-limit', at);
  }
  task.active = [];
  task.next = task.jobs.length;
  changed(store, task);
  endIfSettled(task, at);
}

function limitOf({ instances }: Store, { image }: ScanJob): number | null {
  return instances.find(({ id }) => id === image.instanceId)?.imagesPerHour ?? null;
}

/** The unit belongs to the month in which the image was begun, where it was set aside. */
function succeed(store: Store, task: ScanTask, job: ScanJob, at: number): void {
  const { image, startsAt } = job;
  const charge = store.ledger.charge(toFact(task, job), purchasedAt(store, startsAt));
  job.charged = charge === 'charged';
  settle(job, 'done', at);
  showFindings(store, image, iso(at));
}

function toFact({ id, startedBy }: ScanTask, { image, startsAt }: ScanJob): LedgerFact {
  const { digest, namespace, repository, tags, regionId, registryType } = image;
  return {
    digest,
    at: startsAt,
    namespace,
    repository,
    tag: tags[0] ?? '',
    regionId,
    registryType,
    taskId: id,
    startedBy,
    supersededAt: null,
  };
}

/** Results of an earlier scan stay; an image without any has no list that could speak for it. */
function fail(job: ScanJob, cause: ScanFailure, at: number): void {
  job.cause = cause;
  settle(job, 'failed', at);
  const { image } = job;
  if (image.lastScanAt === null)
    image.unchecked = { state: 'failed', cause: `${SCAN_FAILURE_FACTS[cause].words}.` };
}

function settle(job: ScanJob, state: 'done' | 'failed' | 'left-out', at: number): void {
  job.state = state;
  job.settledAt = at;
}

function endIfSettled(task: ScanTask, at: number): void {
  if (task.active.length > 0 || task.next < task.jobs.length) return;
  task.state = task.stopsAs ?? endState(countJobs(task));
  task.endedAt = at;
}

function changed(store: Store, task: ScanTask): void {
  store.scanClock.revision += 1;
  task.revision = store.scanClock.revision;
}
