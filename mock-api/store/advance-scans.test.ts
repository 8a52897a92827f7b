import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScanTarget } from '#contract/scans.ts';
import { quotaMonth } from '#domain/account-clock.ts';
import { SCAN_LIMITS, WHOLE_SCOPE } from '#domain/scan-scope.ts';
import { MAX_SCANS } from '#domain/scan-timetable.ts';
import { handlers } from '../handlers/handlers.ts';
import { scenarios } from '../scenarios/scenarios.ts';
import { APPLICATION_IDS } from '../seed/clusters.ts';
import { buildWorld } from '../seed/build-world.ts';
import { NOW } from '../testing/now.ts';
import { advanceScans } from './advance-scans.ts';
import { planTarget } from './plan-target.ts';
import { quotaAt } from './quota.ts';
import { progressOf } from './scan-progress.ts';
import { unitsAvailable } from './scan-units.ts';
import { startScan } from './start-scan.ts';
import { stopScan } from './scan-steps.ts';
import type { Store } from './store.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Nine repositories of which nothing is known yet, with fewer units than they have images. */
function smallWorld(quantity: number): Store {
  const { recipe } = scenarios['no-scans-yet'];
  const subscription = { ...recipe.subscription!, quantity };
  return buildWorld(
    { ...recipe, subscription, repositories: recipe.repositories.slice(0, 9), density: 0.02 },
    { seed: 'scans', epoch: Math.floor(NOW / DAY_MS) * DAY_MS, openedAt: NOW },
  );
}

type Step =
  | {
      kind: 'start';
      limit: (typeof SCAN_LIMITS)[number] | null;
      repository: number | null;
      containers: boolean;
    }
  | { kind: 'rest'; scan: number; which: 'failed' | 'left-out' }
  | { kind: 'cancel'; scan: number }
  | { kind: 'break'; image: number }
  | { kind: 'buy'; units: number }
  | { kind: 'wait'; minutes: number };

const index = fc.nat({ max: 30 });
const steps = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('start' as const),
      limit: fc.constantFrom(null, ...SCAN_LIMITS),
      repository: fc.option(index),
      containers: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('rest' as const),
      scan: index,
      which: fc.constantFrom('failed' as const, 'left-out' as const),
    }),
    fc.record({ kind: fc.constant('cancel' as const), scan: index }),
    fc.record({ kind: fc.constant('break' as const), image: index }),
    fc.record({ kind: fc.constant('buy' as const), units: fc.integer({ min: 1, max: 40 }) }),
    fc.record({
      kind: fc.constant('wait' as const),
      minutes: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 60, max: 15_000 })),
    }),
  ),
  { minLength: 3, maxLength: 14 },
);

const at = <T>(list: readonly T[], number: number): T | undefined => list[number % list.length];

function targetOf(
  store: Store,
  step: Extract<Step, { kind: 'start' | 'rest' }>,
): ScanTarget | null {
  if (step.kind === 'rest') {
    const scan = store.scans.length ? at(store.scans, step.scan) : undefined;
    return scan ? { kind: 'remains', scanId: scan.id, which: step.which } : null;
  }
  const image = step.repository === null ? undefined : at(store.images, step.repository);
  const repositories = image ? [`${image.namespace}/${image.repository}`] : [];
  const applications = step.containers ? [...APPLICATION_IDS] : [];
  return { kind: 'scope', ...WHOLE_SCOPE, limit: step.limit, repositories, applications };
}

/** What a person was told before a scan: the units that it uses if nothing goes wrong. */
type Promised = Map<string, { units: number; month: string }>;

function start(store: Store, target: ScanTarget, now: number, promised: Promised): void {
  const plan = planTarget(store, target, now);
  const running = store.scans.filter(({ state }) => state === 'running').length;
  const fits = plan.units <= unitsAvailable(store, now);
  const id = `scan-${store.scans.length}-${now}`;
  const begin = () =>
    startScan(store, id, { target, units: plan.units }, { now, person: 'Wei Chen' });
  if (plan.toScan.length === 0 || !fits || running >= MAX_SCANS) return expect(begin).toThrow();
  begin();
  promised.set(id, { units: plan.units, month: quotaMonth(now).id });
}

function carryOut(store: Store, step: Step, now: number, promised: Promised): void {
  if (step.kind === 'start' || step.kind === 'rest') {
    const target = targetOf(store, step);
    if (target) start(store, target, now, promised);
  } else if (step.kind === 'cancel') {
    const scan = store.scans.length ? at(store.scans, step.scan) : undefined;
    if (scan?.state === 'running') stopScan(store, scan, now);
  } else if (step.kind === 'break') {
    at(store.images, step.image)!.pullFailures += 1;
  } else if (step.kind === 'buy') {
    const { subscription } = store;
    subscription.terms = subscription.terms.map((term) => ({
      ...term,
      quantity: term.quantity + step.units,
    }));
  }
}

/** Ledger, header, plan and log tell one story. */
function check(store: Store, now: number, promised: Promised): void {
  const { id: month } = quotaMonth(now);
  const rows = store.ledger.entries.filter((entry) => quotaMonth(entry.at).id === month);
  const quota = quotaAt(store, now);
  expect(quota.consumed).toBe(rows.length);
  expect(quota.consumed + quota.remaining).toBe(quota.purchased);
  expect(new Set(rows.map(({ digest }) => digest)).size).toBe(rows.length);
  const caller = { store, now, role: 'admin', person: 'Wei Chen', personId: 'wei-chen' } as const;
  const { running } = handlers.getScanActivity(caller);
  const listed = handlers.listScans({ ...caller, query: { limit: 200 } }).rows;
  const same = running.map(({ id }) => listed.find((scan) => scan.id === id));
  expect(same).toMatchObject(running);
  expect(running).toHaveLength(listed.filter(({ state }) => state === 'running').length);
  for (const scan of listed) {
    const log = handlers.listScanJobs({ ...caller, path: { id: scan.id }, query: { limit: 200 } });
    const charged = log.rows.filter((row) => row.charged).length;
    expect(Object.values(scan.counts).reduce((sum, count) => sum + count)).toBe(scan.images);
    expect(store.ledger.entries.filter(({ taskId }) => taskId === scan.id)).toHaveLength(charged);
    expect(scan.unitsUsed).toBe(charged);
    const told = promised.get(scan.id);
    const whole = scan.counts.done === scan.images && scan.endedAt;
    if (told && scan.endedAt && quotaMonth(Date.parse(scan.endedAt)).id === told.month) {
      expect(scan.unitsUsed).toBeLessThanOrEqual(told.units);
      if (whole) expect(scan.unitsUsed).toBe(told.units);
    }
  }
  for (const { state, jobs, active } of store.scans) {
    const open = jobs.filter((job) => job.state === 'queued' || job.state === 'running');
    if (state !== 'running') expect([open, active]).toEqual([[], []]);
    const read = jobs.filter((job) => job.state === 'done');
    expect(read.filter((job) => !store.ledger.isPaid(job.image.digest, job.startsAt))).toEqual([]);
  }
}

function run(steps: readonly Step[], quantity: number, looks: (wait: number) => number[]): Store {
  const store = smallWorld(quantity);
  const promised: Promised = new Map();
  let now = NOW;
  for (const step of steps) {
    if (step.kind === 'wait') {
      for (const look of looks(step.minutes)) advanceScans(store, now + look * MINUTE_MS);
      now += step.minutes * MINUTE_MS;
    }
    advanceScans(store, now);
    carryOut(store, step, now, promised);
    check(store, now, promised);
  }
  return store;
}

test('ledger, plan, header and log agree after every step of any sequence', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom(20, 40, 200), (sequence, quantity) => {
      run(sequence, quantity, () => []);
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('it makes no difference when, and how often, somebody looks', () => {
  const told = (store: Store) => ({
    ledger: store.ledger.entries,
    scans: store.scans.map((task) => [
      task.id,
      task.state,
      task.endedAt,
      task.revision,
      task.jobs.map(({ state, settledAt }) => [state, settledAt]),
    ]),
    images: store.images.map(({ lastScanAt, unchecked }) => [lastScanAt, unchecked]),
  });
  fc.assert(
    fc.property(steps, (sequence) => {
      const once = run(sequence, 40, () => []);
      const often = run(sequence, 40, (minutes) => [minutes / 3, minutes / 2, minutes / 5]);
      expect(told(often)).toEqual(told(once));
    }),
    { numRuns: 20 },
  );
}, 120_000);

test('the seeded scans and the ledger of the seed tell the same units', () => {
  const { recipe } = scenarios.default;
  const store = buildWorld(recipe, {
    seed: 'image-scan',
    epoch: Math.floor(NOW / DAY_MS) * DAY_MS,
    openedAt: NOW,
  });
  const told = store.scans.map((task) => progressOf(store, task, NOW).unitsUsed);
  const rows = store.scans.map(
    ({ id }) => store.ledger.entries.filter(({ taskId }) => taskId === id).length,
  );
  expect(told).toEqual(rows);
  expect(rows.reduce((sum, count) => sum + count)).toBeGreaterThan(0);
});

test('a scan across the end of a month pays in the month in which an image was begun', () => {
  const store = smallWorld(200);
  const newMonth = Date.parse('2026-12-01T00:00:00+08:00');
  const now = newMonth - 30_000;
  advanceScans(store, now);
  const before = store.ledger.consumed('2026-11');
  const target = { kind: 'scope', ...WHOLE_SCOPE } as const;
  const again = planTarget(store, target, now);
  expect([again.units, again.free > 0]).toEqual([0, true]);
  const { jobs } = startScan(
    store,
    'over midnight',
    { target, units: 0 },
    { now, person: 'Wei Chen' },
  );
  advanceScans(store, now + 60 * MINUTE_MS);
  const begunBefore = jobs.filter(({ startsAt }) => startsAt < newMonth).length;
  expect(begunBefore).toBeGreaterThan(0);
  expect(store.ledger.consumed('2026-11')).toBe(before);
  expect(store.ledger.consumed('2026-12')).toBe(jobs.length - begunBefore);
});

test('a scan stops where no unit is left, and goes on with the rest after a purchase', () => {
  const store = smallWorld(20);
  const night = Date.parse('2026-11-24T02:00:00+08:00');
  advanceScans(store, night + 60 * MINUTE_MS);
  const scan = store.scans.at(-1)!;
  const progress = progressOf(store, scan, store.scanClock.at);
  expect(progress).toMatchObject({ state: 'out-of-units', unitsUsed: 20, unitsExpected: 0 });
  const { done, 'left-out': left } = progress.counts;
  expect([done, left]).toEqual([20, scan.jobs.length - 20]);
  const rest = { kind: 'remains', scanId: scan.id, which: 'left-out' } as const;
  const now = store.scanClock.at;
  expect(planTarget(store, rest, now).units).toBe(left);
  const begin = (id: string) =>
    startScan(store, id, { target: rest, units: left }, { now, person: 'Wei Chen' });
  expect(() => begin('too early')).toThrow('are left');
  store.subscription.terms = store.subscription.terms.map((term) => ({ ...term, quantity: 100 }));
  begin('rest');
  advanceScans(store, now + 60 * MINUTE_MS);
  expect(progressOf(store, store.scans.at(-1)!, now)).toMatchObject({
    state: 'done',
    unitsUsed: left,
  });
  expect(planTarget(store, rest, store.scanClock.at).toScan).toEqual([]);
});
