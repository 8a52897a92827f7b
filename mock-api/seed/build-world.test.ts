import { describe, expect, test } from 'vitest';
import { PRIORITIES } from '#domain/severity.ts';
import { REGION_IDS } from '#domain/region.ts';
import { SCENARIO_NAMES, scenarios, type ScenarioName } from '../scenarios/scenarios.ts';
import type { Finding, Image, Store } from '../store/store.ts';
import { systemAdvisories } from './catalog/catalog.ts';
import { riskIdentity } from '#domain/risk-identity.ts';
import { riskKey } from '../store/risk-key.ts';
import { buildWorld } from './build-world.ts';

const EPOCH = Date.parse('2026-11-23T00:00:00Z');
const INSTANTS = { epoch: EPOCH, openedAt: Date.parse('2026-11-23T09:00:00Z') };

function world(scenario: ScenarioName, seed = 'test'): Store {
  return buildWorld(scenarios[scenario].recipe, { seed, ...INSTANTS });
}

const WORLDS = new Map(SCENARIO_NAMES.map((name) => [name, world(name)]));
const DEFAULT = WORLDS.get('default')!;

function findingsOf({ findings }: Store): Finding[] {
  return [...findings.china, ...findings['outside-china']];
}

/** Everything that makes a risk what it is (decision D9). */
function identity({ image, layer, ...finding }: Finding): string {
  const { category, riskId, package: item, installed: version, path } = finding;
  const layerDigest = image.layers[layer]?.digest ?? '';
  return riskIdentity({
    category,
    riskId,
    item,
    version,
    path,
    layerDigest,
    imageDigest: image.digest,
  });
}

const isSystem = ({ category }: Finding) => category === 'system-vulnerability';

/** Releases that the catalog has facts about, but that are not on the list of decision C8. */
const UNSUPPORTED = [
  'Alpine 3.13',
  'Alpine 3.14',
  'Alpine 3.16',
  'Alpine 3.17',
  'Alpine edge',
  'CentOS 8',
  'Debian 11',
  'Debian 11.7',
  'Red Hat 8',
  'Red Hat 8.7',
  'Red Hat 9',
  'SUSE Linux Enterprise Server 11 SP2',
  'SUSE Linux Enterprise Server 12',
  'SUSE Linux Enterprise Server 12 SP3',
  'SUSE Linux Enterprise Server 12 SP4',
  'Ubuntu 22.04',
  'openSUSE 10.2',
  'openSUSE 12.1',
  'openSUSE 13.2',
  'openSUSE Leap 15.1',
  'openSUSE Tumbleweed 20240607',
];

describe.each(SCENARIO_NAMES)('the world %s', (name) => {
  const store = WORLDS.get(name)!;
  const findings = findingsOf(store);

  test('tells every image and every risk apart', () => {
    expect(new Set(store.images.map(({ digest }) => digest)).size).toBe(store.images.length);
    expect(new Set(findings.map(identity)).size).toBe(findings.length);
  });

  test('has an image, a layer and facts behind every risk', () => {
    const images = new Set(store.images);
    for (const finding of findings) {
      const { image, layer } = finding;
      expect(images.has(image)).toBe(true);
      expect(image.layers[layer]).toBeDefined();
      expect(store.facts.has(riskKey(finding))).toBe(true);
    }
  });

  test('indexes every risk under its site and vulnerability', () => {
    for (const site of ['china', 'outside-china'] as const) {
      expect([...store.byRisk[site].values()].flat()).toHaveLength(store.findings[site].length);
    }
    expect(store.findings.china.every(({ image }) => image.site === 'china')).toBe(true);
  });

  test('keeps the risks of an image together, which counts of images rely on', () => {
    for (const list of Object.values(store.findings)) {
      const runs = list.filter(({ image }, index) => list[index - 1]?.image !== image);
      expect(new Set(runs.map(({ image }) => image)).size).toBe(runs.length);
    }
  });

  test('puts one vulnerability of an image into one layer and one scan', () => {
    const seen = new Map<string, string>();
    for (const { image, riskId, layer, firstSeenAt } of findings.filter(isSystem)) {
      const key = `${image.digest} ${riskId}`;
      const place = `${layer} ${firstSeenAt}`;
      expect(seen.get(key) ?? place, key).toBe(place);
      seen.set(key, place);
    }
  });

  test('has no risks of images that are unchecked, and no scan of them', () => {
    for (const { image } of findings) expect(image.unchecked).toBeNull();
    for (const { unchecked, lastScanAt } of store.images) {
      expect(unchecked === null).toBe(lastScanAt !== null);
    }
  });

  test('happens before it is opened', () => {
    for (const { firstSeenMs, image } of findings) {
      expect(firstSeenMs).toBeLessThan(EPOCH);
      expect(firstSeenMs).toBeLessThanOrEqual(Date.parse(image.lastScanAt!));
      expect(firstSeenMs).toBeGreaterThan(EPOCH - 121 * 86_400_000);
    }
  });

  test('comes out the same from the same seed, and otherwise from another', () => {
    if (name === 'large-estate') return expect(findings.length).toBeGreaterThan(90_000);
    expect(JSON.stringify(world(name))).toBe(JSON.stringify(store));
    expect(JSON.stringify(world(name, 'other'))).not.toBe(JSON.stringify(store));
  });
});

describe('the default world', () => {
  const { images } = DEFAULT;
  const labels = (list: readonly Image[]) =>
    [...new Set(list.map(({ osLabel }) => osLabel))].toSorted();

  test('has its size', () => {
    expect(images.length).toBeGreaterThan(220);
    expect(images.length).toBeLessThan(290);
    const system = findingsOf(DEFAULT).filter(isSystem);
    expect(system.length).toBeGreaterThan(6000);
    expect(system.length).toBeLessThan(9000);
  });

  test('has an image of every release that the catalog knows', () => {
    const known = new Set(systemAdvisories.map(({ os, osVersion }) => `${os} ${osVersion}`));
    const built = new Set(images.map(({ os, osVersion }) => `${os} ${osVersion}`));
    expect([...known].filter((release) => !built.has(release))).toEqual([]);
  });

  test('says unsupported of exactly the releases that cannot be checked, with the cause', () => {
    const unsupported = images.filter(({ unchecked }) => unchecked?.state === 'unsupported');
    expect(labels(unsupported)).toEqual(UNSUPPORTED);
    for (const image of images.filter(({ osLabel }) => UNSUPPORTED.includes(osLabel))) {
      expect(image.unchecked).toEqual({
        state: 'unsupported',
        cause: `${image.osLabel} is not on the list of systems that can be checked.`,
      });
    }
  });

  test('finds something on every release that can be checked', () => {
    const found = labels(findingsOf(DEFAULT).map(({ image }) => image));
    expect(labels(images).filter((label) => !found.includes(label))).toEqual(UNSUPPORTED);
  });

  test('finds only what is published for the release', () => {
    const published = new Set(
      systemAdvisories.map((row) => [row.os, row.osVersion, row.id, row.package].join(' ')),
    );
    const foreign = findingsOf(DEFAULT)
      .filter(isSystem)
      .filter(
        ({ image, riskId, package: name }) =>
          !published.has([image.os, image.osVersion, riskId, name].join(' ')),
      );
    expect(foreign).toEqual([]);
  });

  test('has a few images that are clean, failed, and never scanned', () => {
    const withRisks = new Set(findingsOf(DEFAULT).map(({ image }) => image));
    const clean = images.filter((image) => image.unchecked === null && !withRisks.has(image));
    expect(clean.map(({ repository }) => repository)).toEqual([
      ...['health-probe', 'health-probe', 'health-probe', 'health-probe'],
      ...['token-vault', 'token-vault', 'token-vault'],
    ]);
    const inState = (state: string) => images.filter(({ unchecked }) => unchecked?.state === state);
    expect(inState('failed')).toHaveLength(4);
    expect(inState('never-scanned')).toHaveLength(7);
  });

  test('spreads over regions of both sites', () => {
    const regions = (site: Image['site']) =>
      new Set(images.filter((image) => image.site === site).map(({ regionId }) => regionId));
    expect(regions('china').size + regions('outside-china').size).toBeGreaterThanOrEqual(8);
    expect([...regions('china')].every((id) => id.startsWith('cn-'))).toBe(true);
    expect([...regions('outside-china')].some((id) => id.startsWith('cn-'))).toBe(false);
    for (const { regionId } of images) expect(REGION_IDS).toContain(regionId);
  });

  test.each(['china', 'outside-china'] as const)('shows every kind of fix at %s', (site) => {
    const of = (label: string) =>
      DEFAULT.findings[site].filter(({ image }) => image.osLabel === label);
    const fixable = of('Ubuntu 16.04').filter(({ fixState }) => fixState === 'quick-fix');
    expect(fixable.length).toBeGreaterThan(0);
    expect(fixable.every(({ image }) => image.registryType === 'acr')).toBe(true);
    for (const label of ['Ubuntu 18.10', 'CentOS 6', 'CentOS 6.10']) {
      expect(of(label).length, label).toBeGreaterThan(0);
      expect(of(label).every(({ blockers }) => blockers.includes('release-not-fixable'))).toBe(
        true,
      );
    }
    for (const priority of PRIORITIES) {
      expect(DEFAULT.findings[site].some((finding) => finding.priority === priority)).toBe(true);
    }
  });

  test.each([
    ['china', 7],
    ['outside-china', 4],
  ] as const)('has Log4j at %s in %i images', (site, count) => {
    const found = DEFAULT.byRisk[site].get('system-vulnerability CVE-2021-44228')!;
    expect(found).toHaveLength(count);
    expect(new Set(found.map(({ image }) => image.digest)).size).toBe(count);
    expect(found[0]).toMatchObject({
      package: 'liblog4j2-java',
      installed: '2.11.1-2',
      fixed: '2.15.0-1~deb10u1',
      path: '/var/lib/dpkg/info/liblog4j2-java.list',
      priority: 'asap',
      cvssScore: 10,
      tags: ['known-exploited', 'code-execution', 'remote'],
    });
  });

  test('repeats risks of a base layer in the images of a repository', () => {
    const layers = new Map<string, Set<Image>>();
    for (const { image, layer } of findingsOf(DEFAULT)) {
      const { digest } = image.layers[layer]!;
      layers.set(digest, (layers.get(digest) ?? new Set()).add(image));
    }
    expect([...layers.values()].filter((sharing) => sharing.size > 1).length).toBeGreaterThan(20);
  });

  test('builds images of 6 to 12 layers and names the layer that installed a package', () => {
    for (const { layers } of images) {
      expect(layers.length).toBeGreaterThanOrEqual(6);
      expect(layers.length).toBeLessThanOrEqual(12);
    }
    const log4j = DEFAULT.byRisk.china.get('system-vulnerability CVE-2021-44228')![0]!;
    expect(log4j.image.layers[log4j.layer]?.instruction).toMatch(
      /^RUN .*apt(-get)? install .*liblog4j2-java/,
    );
  });

  test('remembers what people did: every plan found risks to handle', () => {
    const { handlings } = scenarios.default.recipe;
    expect(DEFAULT.handlings.map(({ riskId }) => riskId)).toEqual(
      handlings.map(({ riskId }) => riskId),
    );
    expect(DEFAULT.handlings.every(({ risks }) => risks > 0)).toBe(true);
  });
});

test('the large world has about 2,000 images and 100,000 risks', () => {
  const large = WORLDS.get('large-estate')!;
  expect(Math.abs(large.images.length - 2000)).toBeLessThan(100);
  const system = findingsOf(large).filter(isSystem);
  expect(Math.abs(system.length - 100_000)).toBeLessThan(8000);
});

test('before the first scan nothing is found, and nothing is called clean', () => {
  const { images, scans, findings } = WORLDS.get('no-scans-yet')!;
  expect([scans, findings.china, findings['outside-china']]).toEqual([[], [], []]);
  expect(images.every(({ unchecked }) => unchecked !== null)).toBe(true);
});
