import type { ScanEffect } from '#contract/scan-settings.ts';
import { DAY_MS, quotaMonth } from '#domain/account-clock.ts';
import { FORECAST_DAYS } from '#domain/quota-forecast.ts';
import type { ScanConfiguration } from '#domain/scan-configuration.ts';
import { nextRuns } from '#domain/scan-schedule.ts';
import { excludedRepositories } from './excluded-repositories.ts';
import { expiredImages } from './expire-results.ts';
import { repositoryName } from './facet-readers.ts';
import { nextRunAt } from './periodic-scan.ts';
import { imagesInScope, imagesOfScope } from './scan-scope.ts';
import type { Store } from './store.ts';
import { iso, purchasedAt } from './subscription.ts';

/** Runs that a preview tells of. */
const RUNS = 3;

/** The same world, as it would be under another configuration. Nothing of the store is changed. */
export function underConfiguration(store: Store, scan: ScanConfiguration): Store {
  const settings = { ...store.settings, knownRepositories: null };
  return { ...store, scanConfiguration: scan, settings, scanClock: { ...store.scanClock } };
}

/** What the configuration of a store does from an instant (epoch ms) on. */
export function scanEffect(store: Store, now: number): ScanEffect {
  const { periodic } = store.scanConfiguration;
  const inRange = imagesInScope(store, now).length;
  return {
    images: imagesOfScope(store, now).length,
    inRange,
    unitsPerMonth: periodic ? inRange : 0,
    expiring: expiredImages(store, now).length,
    runs: runsOf(store, now),
  };
}

/**
 * Each run reads what is in range then; what is paid for in its month is free. To the images that are
 * known come new ones at the pace of the last four weeks.
 */
function runsOf(store: Store, now: number): ScanEffect['runs'] {
  const perMs = newDigests(store, now) / (FORECAST_DAYS * DAY_MS);
  const paid = new Set<string>();
  const used = new Map<string, number>();
  let before = now;
  return nextRunsOf(store).map((at) => {
    const month = quotaMonth(at).id;
    const due = imagesInScope(store, at).filter(
      ({ digest }) => !store.ledger.isPaid(digest, at) && !paid.has(`${month} ${digest}`),
    );
    for (const { digest } of due) paid.add(`${month} ${digest}`);
    const units = due.length + Math.round(perMs * (at - before));
    before = at;
    const consumed = used.get(month) ?? store.ledger.consumed(month);
    used.set(month, consumed + units);
    const left = Math.max(0, purchasedAt(store, at) - consumed);
    return { at: iso(at), units, missing: Math.max(0, units - left) };
  });
}

/** Starts of the next periodic scans (epoch ms), as they will be carried out. */
function nextRunsOf(store: Store): number[] {
  const first = nextRunAt(store);
  if (first === null) return [];
  const since = { after: first, lastRunAt: first };
  return [first, ...nextRuns(store.scanConfiguration, since, RUNS - 1)];
}

/** Digests in the scope that were scanned for the first time in the last four weeks. */
function newDigests(store: Store, now: number): number {
  const excluded = new Set(excludedRepositories(store));
  return store.ledger.entries.filter(
    (entry) =>
      entry.why === 'first-scan' &&
      entry.at > now - FORECAST_DAYS * DAY_MS &&
      entry.at <= now &&
      store.regionsInScope.has(entry.regionId) &&
      !excluded.has(repositoryName(entry)),
  ).length;
}
