import { SITES } from '#domain/region.ts';
import { automaticFixSteps } from './automatic-fix.ts';
import { buildEstateIndex } from './estate-index.ts';
import { retentionStep } from './expire-results.ts';
import { fixSteps } from './fix-steps.ts';
import { periodicStep } from './periodic-scan.ts';
import { stepOf, type ScanStep } from './scan-steps.ts';
import type { Store } from './store.ts';

/**
 * Brings all scans and fixes up to an instant (epoch ms): what they read, what it cost, what they found. Steps
 * are carried out one by one in the order of time, so the result does not depend on when it is asked
 * for, and a journal that is replayed comes to the same world. An instant in the past changes nothing.
 */
export function advanceScans(store: Store, now: number): void {
  const known = SITES.map((site) => store.findings[site]);
  const counts = known.map(({ length }) => length);
  const images = store.images.length;
  for (let step = nextStep(store, now); step; step = nextStep(store, now)) {
    store.scanClock.at = step.at;
    step.carryOut();
  }
  store.scanClock.at = Math.max(store.scanClock.at, now);
  // A scan adds to a list, and old results leave by another list.
  const found = SITES.some((site, index) => {
    const list = store.findings[site];
    return list !== known[index] || list.length !== counts[index];
  });
  if (found || store.images.length !== images) store.estate = buildEstateIndex(store);
}

/** The earliest step until `now`; of several at once, that of the oldest scan. */
function nextStep(store: Store, now: number): ScanStep | undefined {
  const steps = store.scans.flatMap((task) =>
    task.state === 'running' ? [stepOf(store, task)] : [],
  );
  const periodic = periodicStep(store, now);
  const all = [
    ...steps,
    ...fixSteps(store),
    ...automaticFixSteps(store),
    ...(periodic ? [periodic] : []),
    retentionStep(store),
  ];
  return all.reduce<ScanStep | undefined>(
    (first, step) => (step.at > now || (first && first.at <= step.at) ? first : step),
    undefined,
  );
}
