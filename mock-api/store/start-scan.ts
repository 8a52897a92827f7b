import type { ScanTarget } from '#contract/scans.ts';
import { MAX_SCANS } from '#domain/scan-timetable.ts';
import { problem } from '../problem-error.ts';
import { startAutomaticFixes } from './automatic-fix.ts';
import { openScan } from './open-scan.ts';
import { planTarget } from './plan-target.ts';
import { unitsAvailable } from './scan-units.ts';
import type { ScanTask, Store } from './store.ts';
import { imageScanState } from './subscription.ts';

type Request = { target: ScanTarget; units: number };

/**
 * Starts a scan for a person at an instant (epoch ms), or gives the one that has this id already.
 *
 * @throws problem Conflict, TooManyScans, NothingToScan, PlanChanged, OutOfUnits or NotFound
 */
export function startScan(
  store: Store,
  id: string,
  { target, units }: Request,
  { now, person }: { now: number; person: string },
): ScanTask {
  const known = store.scans.find((one) => one.id === id);
  if (known) return sameScan(known, target);
  refuseWhileClosed(store, now);
  const plan = planTarget(store, target, now);
  if (plan.toScan.length === 0)
    throw problem('NothingToScan', 'No image of this scope can be scanned now.');
  if (plan.units > units)
    throw problem('PlanChanged', `The scan needs ${plan.units} units by now, not ${units}.`);
  const available = unitsAvailable(store, now);
  if (plan.units > available)
    throw problem('OutOfUnits', `The scan needs ${plan.units} units and ${available} are left.`);
  const scan = openScan(store, plan, {
    id,
    at: now,
    target,
    starter: 'console',
    startedBy: person,
  });
  startAutomaticFixes(store, now);
  return scan;
}

function sameScan(task: ScanTask, target: ScanTarget): ScanTask {
  if (JSON.stringify(task.target) === JSON.stringify(target)) return task;
  throw problem('Conflict', 'Another scan has this id.');
}

function refuseWhileClosed(store: Store, now: number): void {
  if (imageScanState(store, now) !== 'active')
    throw problem('OutOfUnits', 'The subscription has expired: no scan can be started.');
  const running = store.scans.filter(({ state }) => state === 'running').length;
  if (running >= MAX_SCANS)
    throw problem('TooManyScans', `${running} scans run now, which is the limit.`);
}
