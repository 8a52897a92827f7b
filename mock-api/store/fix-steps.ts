import { WHOLE_SCOPE } from '#domain/scan-scope.ts';
import { MAX_SCANS } from '#domain/scan-timetable.ts';
import type { FixRun, FixTask } from './fix-record.ts';
import { openScan } from './open-scan.ts';
import { planTarget } from './plan-target.ts';
import { releaseRisks } from './prove-fix.ts';
import { rebuildImage } from './rebuild-image.ts';
import { fixScanId } from './scan-id.ts';
import type { ScanStep } from './scan-steps.ts';
import type { Store } from './store.ts';
import { imageScanState } from './subscription.ts';

/** Images of the account that are rebuilt at once. Ours: the vendor does not say. */
const AT_ONCE = 3;

/** Every rebuild takes this long, and a second more for each 5 MB that is pulled and pushed. Ours. */
const LEAST_MS = 45_000;
const BYTES_PER_MS = 5_000;

/** What happens next to any fix: a rebuild ends or begins, a scan of what was built starts or has ended. */
export function fixSteps(store: Store): ScanStep[] {
  const { at: now } = store.scanClock;
  const open = store.fixes.filter(({ endedAt }) => endedAt === null);
  const tasks = open.flatMap((run) => run.tasks.map((task) => ({ run, task })));
  const running = tasks.filter(({ task }) => task.state === 'running');
  const queued = tasks.find(({ task }) => task.state === 'queued');
  return [
    ...running.map(({ run, task }) => ({
      at: task.endsAt!,
      carryOut: () => end(store, run, task, task.endsAt!),
    })),
    ...(queued && running.length < AT_ONCE
      ? [{ at: now, carryOut: () => begin(store, queued.run, queued.task, now) }]
      : []),
    ...open.flatMap((run) => verification(store, run, now)),
  ];
}

function begin(store: Store, run: FixRun, task: FixTask, at: number): void {
  const bytes = task.image.layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  task.state = 'running';
  task.startedAt = at;
  task.endsAt = at + LEAST_MS + Math.round(bytes / BYTES_PER_MS);
  changed(store, run);
}

/** A rebuild that fails leaves everything as it was; the next try may go through. */
function end(store: Store, run: FixRun, task: FixTask, at: number): void {
  const cause = task.image.fixFailures.shift() ?? null;
  task.cause = cause;
  task.state = cause === null ? 'succeeded' : 'failed';
  if (cause === null) task.rebuilt = rebuildImage(store, task, at);
  else releaseRisks(task, at);
  changed(store, run);
}

/** One scan reads all new images of a fix, as soon as there is room for one more (product-facts 5.3). */
function verification(store: Store, run: FixRun, now: number): ScanStep[] {
  if (run.tasks.some(({ state }) => state === 'queued' || state === 'running')) return [];
  if (run.scanId !== null) {
    const scan = store.scans.find(({ id }) => id === run.scanId)!;
    if (scan.endedAt === null) return [];
    const at = scan.endedAt;
    return [{ at, carryOut: () => close(store, run, at) }];
  }
  if (store.scans.filter(({ state }) => state === 'running').length >= MAX_SCANS) return [];
  return [{ at: now, carryOut: () => scanBuilt(store, run, now) }];
}

function scanBuilt(store: Store, run: FixRun, at: number): void {
  const digests = run.tasks.flatMap(({ rebuilt }) => rebuilt?.digest ?? []);
  const target = { kind: 'scope', ...WHOLE_SCOPE, digests } as const;
  const plan = digests.length > 0 ? planTarget(store, target, at) : null;
  if (!plan || plan.toScan.length === 0 || imageScanState(store, at) !== 'active')
    return close(store, run, at);
  const { startedBy, id } = run;
  run.scanId = fixScanId(id);
  openScan(store, plan, { id: run.scanId, at, target, starter: 'fix', startedBy });
  changed(store, run);
}

function close(store: Store, run: FixRun, at: number): void {
  run.endedAt = at;
  for (const task of run.tasks) if (task.proof === null) releaseRisks(task, at);
  changed(store, run);
}

function changed(store: Store, run: FixRun): void {
  store.scanClock.revision += 1;
  run.revision = store.scanClock.revision;
}
