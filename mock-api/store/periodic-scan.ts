import type { ScanConfiguration } from '#domain/scan-configuration.ts';
import { WHOLE_SCOPE } from '#domain/scan-scope.ts';
import { MAX_SCANS } from '#domain/scan-timetable.ts';
import { nextRuns } from '#domain/scan-schedule.ts';
import { sameValue } from '#lib/same-value.ts';
import { startAutomaticFixes } from './automatic-fix.ts';
import { scanId } from './scan-id.ts';
import { planTarget } from './plan-target.ts';
import { openScan } from './open-scan.ts';
import type { ScanStep } from './scan-steps.ts';
import type { Store } from './store.ts';
import { imageScanState } from './subscription.ts';

/** The start of the next periodic scan, if it is due until `now` (epoch ms); undefined otherwise. */
export function periodicStep(store: Store, now: number): ScanStep | undefined {
  const at = nextRunAt(store);
  if (at === null || at > now) return undefined;
  return { at, carryOut: () => startPeriodic(store, at) };
}

/**
 * When the next periodic scan starts (epoch ms); null when none will. Worked out once for each schedule
 * and each run, from the instant that the scans have come to: a change of what is scanned moves no run.
 */
export function nextRunAt(store: Store): number | null {
  const { scanClock, scanConfiguration: configuration } = store;
  if (!scanClock.nextRun || !sameSchedule(scanClock.nextRun.configuration, configuration)) {
    const last = store.scans.findLast(({ starter }) => starter === 'schedule');
    const since = { after: scanClock.at, lastRunAt: last?.startedAt ?? null };
    scanClock.nextRun = { configuration, at: nextRuns(configuration, since, 1)[0] ?? null };
  }
  return scanClock.nextRun.at;
}

function sameSchedule(one: ScanConfiguration, other: ScanConfiguration): boolean {
  return SCHEDULE.every((field) => sameValue(one[field], other[field]));
}

const SCHEDULE = ['periodic', 'cycle', 'window'] as const satisfies (keyof ScanConfiguration)[];

/** Without a subscription, or while ten scans run, a run is left out; the next one comes all the same. */
function startPeriodic(store: Store, at: number): void {
  const { scanConfiguration: configuration, scanClock } = store;
  const running = store.scans.filter(({ state }) => state === 'running');
  if (imageScanState(store, at) === 'active' && running.length < MAX_SCANS) {
    const target = { kind: 'scope', ...WHOLE_SCOPE } as const;
    const plan = planTarget(store, target, at);
    if (plan.toScan.length > 0)
      openScan(store, plan, { id: scanId(at), at, target, starter: 'schedule', startedBy: null });
  }
  startAutomaticFixes(store, at);
  const next = nextRuns(configuration, { after: at, lastRunAt: at }, 1)[0] ?? null;
  scanClock.nextRun = { configuration, at: next };
}
