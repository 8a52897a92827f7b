import { expect, test } from 'vitest';
import { WHOLE_SCOPE } from '#domain/scan-scope.ts';
import { scenarios } from '../scenarios/scenarios.ts';
import type { WorldRecipe } from '../seed/recipe.ts';
import { buildWorld } from '../seed/build-world.ts';
import { NOW } from '../testing/now.ts';
import { advanceScans } from './advance-scans.ts';
import { openScan } from './open-scan.ts';
import { planTarget } from './plan-target.ts';
import type { Finding, SettingsRecord, Store } from './store.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

function world(scans: WorldRecipe['scans']): Store {
  const { recipe } = scenarios.default;
  const store = buildWorld(
    { ...recipe, scans, repositories: recipe.repositories.slice(0, 9) },
    { seed: 'settings', epoch: Math.floor(NOW / DAY_MS) * DAY_MS, openedAt: NOW },
  );
  store.scanConfiguration = { ...store.scanConfiguration, periodic: false };
  return store;
}

const all = ({ findings }: Store) => [...findings.china, ...findings['outside-china']];
const ids = (findings: readonly Finding[]) =>
  findings.map(({ image, riskId, package: item, path }) =>
    [image.digest, riskId, item, path].join(' '),
  );

/** A scan of everything that can be read, hours after `NOW`, under changed settings. Gives its start. */
function scan(store: Store, hours: number, sections: Partial<SettingsRecord['sections']> = {}) {
  store.settings.sections = { ...store.settings.sections, ...sections };
  const at = NOW + hours * HOUR_MS;
  advanceScans(store, at);
  const target = { ...WHOLE_SCOPE, kind: 'scope' as const };
  const plan = planTarget(store, target, at);
  openScan(store, plan, { id: `s${hours}`, at, target, starter: 'console', startedBy: 'Wei' });
  advanceScans(store, at + 5 * HOUR_MS);
  return at;
}

const OFF = {
  baseline: { items: ['ak_leak'] },
  sensitiveFiles: { on: false, rules: ['npm_token'] },
  buildInstructions: { rules: ['no_user'] },
};

const isOff = ({ category, riskId, package: item }: Finding) =>
  (category === 'baseline' && item !== 'ak_leak') ||
  category === 'sensitive-file' ||
  (category === 'build-instruction' && riskId !== 'no_user');

test('a scan takes what it must not look for out of the lists, and the next brings it back', () => {
  const store = world('finished');
  const selected = store.settings.sections;
  const before = all(store);
  expect(before.filter(isOff).length).toBeGreaterThan(20);

  const from = scan(store, 1, OFF);
  const stays = (finding: Finding) =>
    !isOff(finding) || Date.parse(finding.image.lastScanAt!) < from;
  const left = all(store).filter(({ image }) => before.some((one) => one.image === image));
  expect(ids(left).toSorted()).toEqual(ids(before.filter(stays)).toSorted());

  scan(store, 7, selected);
  const again = all(store);
  for (const finding of before) expect(again.includes(finding)).toBe(true);
  expect(new Set(again).size).toBe(again.length);
});

test('what a first scan did not look for is seen first by the scan that does', () => {
  const store = world('yet-to-come');
  const selected = store.settings.sections;
  scan(store, 1, OFF);
  expect(all(store).length).toBeGreaterThan(100);
  expect(all(store).filter(isOff)).toEqual([]);

  const from = scan(store, 7, selected);
  const found = all(store).filter(isOff);
  expect(found.length).toBeGreaterThan(20);
  for (const { firstSeenMs } of found) expect(firstSeenMs).toBeGreaterThan(from);
});

test('the risks of one image stay together', () => {
  const store = world('finished');
  const { sections } = store.settings;
  scan(store, 1, OFF);
  scan(store, 7, sections);
  const images = store.findings.china.map(({ image }) => image);
  const begins = images.filter((image, index) => image !== images[index - 1]);
  expect(new Set(begins).size).toBe(begins.length);
});
