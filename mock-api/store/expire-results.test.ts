import { expect, test } from 'vitest';
import { accountDay, addDays, dayStart } from '#domain/account-clock.ts';
import { WHOLE_SCOPE } from '#domain/scan-scope.ts';
import { scenarios } from '../scenarios/scenarios.ts';
import { buildWorld } from '../seed/build-world.ts';
import { APPLICATION_IDS } from '../seed/clusters.ts';
import { NOW } from '../testing/now.ts';
import { advanceScans } from './advance-scans.ts';
import { expiredImages } from './expire-results.ts';
import { planTarget } from './plan-target.ts';
import { openScan } from './open-scan.ts';
import type { Store } from './store.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Scanned last in the night before, and not again by itself. */
function quietWorld(): Store {
  const { recipe } = scenarios.default;
  const store = buildWorld(
    { ...recipe, scans: 'finished', repositories: recipe.repositories.slice(0, 9) },
    { seed: 'results', epoch: Math.floor(NOW / DAY_MS) * DAY_MS, openedAt: NOW },
  );
  store.scanConfiguration = { ...store.scanConfiguration, periodic: false, retentionDays: 30 };
  return store;
}

const scanned = ({ images }: Store) => images.filter(({ lastScanAt }) => lastScanAt !== null);
const findings = ({ findings }: Store) => findings.china.length + findings['outside-china'].length;

test('results are kept for their days and leave at the midnight after them', () => {
  const store = quietWorld();
  const before = scanned(store);
  const last = Math.max(...before.map(({ lastScanAt }) => Date.parse(lastScanAt!)));
  const midnight = dayStart(addDays(accountDay(last + 30 * DAY_MS), 1));
  const first = Math.min(...before.map(({ lastScanAt }) => Date.parse(lastScanAt!)));
  const firstMidnight = dayStart(addDays(accountDay(first + 30 * DAY_MS), 1));
  const known = findings(store);
  expect([before.length > 50, known > 1000]).toEqual([true, true]);

  advanceScans(store, firstMidnight - 1);
  expect([scanned(store).length, findings(store)]).toEqual([before.length, known]);
  expect(expiredImages(store, midnight)).toHaveLength(before.length);

  advanceScans(store, midnight);
  expect([scanned(store).length, findings(store)]).toEqual([0, 0]);
  expect(store.byRisk.china.size).toBe(0);
  for (const image of before)
    expect(image.unchecked).toEqual({
      state: 'never-scanned',
      cause: 'Its results were removed: no scan has read it for 30 days.',
    });

  const target = { ...WHOLE_SCOPE, kind: 'scope' as const, applications: [APPLICATION_IDS[0]!] };
  const plan = planTarget(store, target, midnight);
  openScan(store, plan, { id: 's', at: midnight, target, starter: 'console', startedBy: 'Wei' });
  advanceScans(store, midnight + 4 * HOUR_MS);
  expect(scanned(store)).toHaveLength(plan.toScan.length);
  expect(findings(store)).toBeGreaterThan(0);
  expect(findings(store)).toBeLessThan(known);
});

test('what is looked at more often expires at the same instants', () => {
  const [once, often] = [quietWorld(), quietWorld()];
  const end = NOW + 40 * DAY_MS;
  for (let at = NOW; at < end; at += 7 * HOUR_MS) advanceScans(often, at);
  advanceScans(often, end);
  advanceScans(once, end);
  const state = (store: Store) => store.images.map(({ digest, unchecked }) => [digest, unchecked]);
  expect(state(often)).toEqual(state(once));
});
