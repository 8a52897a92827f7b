import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { getQuotaUse } from '#contract/quota-ledger.ts';
import { listRegions, setRegionScope } from '#contract/regions.ts';
import { supportsZone, type RegionId } from '#domain/region.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { NOW } from '../testing/now.ts';

let server: MockServer;
function start(options: Parameters<typeof startMockServer>[0] = {}) {
  server?.close();
  server = startMockServer({ now: () => NOW, ...options });
}
beforeEach(() => start());
afterEach(() => server.close());

const list = () => call(listRegions, {});
const set = (regionId: RegionId, inScope: boolean) =>
  call(setRegionScope, { path: { regionId }, body: { inScope } });
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the list', () => {
  test('has the 27 regions, 17 of them in scope, and counts each image once', async () => {
    const { rows } = await list();
    expect(rows).toHaveLength(27);
    expect(rows.filter(({ inScope }) => inScope)).toHaveLength(17);
    expect(sum(rows.map(({ images }) => images))).toBe(server.store.images.length);
    for (const row of rows) {
      expect(row.scannableImages).toBeLessThanOrEqual(row.images);
      expect(row.instances > 0).toBe(row.images > 0);
      if (row.images === 0) expect(row).toMatchObject({ repositories: 0, lastScanAt: null });
    }
  });

  test('the instances of a region hold its repositories and images', async () => {
    const { rows, unscannable } = await list();
    const outside = unscannable.map(({ id }) => id);
    const connected = server.store.instances.filter(({ id }) => !outside.includes(id));
    for (const { regionId, instances, repositories, images } of rows) {
      const here = connected.filter((instance) => instance.regionId === regionId);
      expect(here).toHaveLength(instances);
      expect(sum(here.map((instance) => instance.repositories))).toBe(repositories);
      expect(sum(here.map((instance) => instance.images))).toBe(images);
    }
    expect(sum(rows.map(({ instances }) => instances))).toBe(connected.length);
  });

  test.each([
    ['cn-hangzhou', ['payments-hangzhou', 'prod-hangzhou']],
    ['cn-shanghai', ['data-shanghai', 'prod-shanghai']],
    ['cn-beijing', ['beijing-lab', 'prod-beijing']],
  ])('%s has the Enterprise instances %j', (regionId, names) => {
    const here = server.store.instances.filter(
      (instance) => instance.regionId === regionId && instance.registryType === 'acr',
    );
    expect(here.map(({ name }) => name).toSorted()).toEqual(names);
  });

  test('every instance has an id and a name of its own', () => {
    const { instances } = server.store;
    expect(new Set(instances.map(({ id }) => id)).size).toBe(instances.length);
    expect(new Set(instances.map(({ name }) => name)).size).toBe(instances.length);
  });

  test('those that no scan reaches are listed, all others stand in a supported zone', async () => {
    const { unscannable } = await list();
    expect(
      unscannable.map(({ name, regionId, zone, repositories, images }) =>
        [name, regionId, zone, repositories, images].join(' '),
      ),
    ).toEqual([
      'dubai-archive me-east-1 a 3 14',
      'nanjing-edge cn-nanjing a 1 6',
      'beijing-lab cn-beijing a 2 9',
    ]);
    const ids = unscannable.map(({ id }) => id);
    for (const { id, regionId, zone } of server.store.instances) {
      if (ids.includes(id) || zone === null) continue;
      expect(supportsZone(regionId, zone)).toBe(true);
    }
  });

  test('the last scan of a region is that of its images', async () => {
    const { rows } = await list();
    const hangzhou = server.store.images.filter(({ regionId }) => regionId === 'cn-hangzhou');
    const ends = hangzhou.map(({ lastScanAt }) => lastScanAt ?? '').toSorted();
    expect(rows.find(({ regionId }) => regionId === 'cn-hangzhou')?.lastScanAt).toBe(ends.at(-1));
    start({ scenario: 'no-scans-yet' });
    expect((await list()).rows.every(({ lastScanAt }) => lastScanAt === null)).toBe(true);
  });
});

describe('the scope', () => {
  test('a region leaves and comes back, and only the scope changes', async () => {
    const before = await list();
    const row = before.rows.find(({ regionId }) => regionId === 'cn-hangzhou')!;
    expect(await set('cn-hangzhou', false)).toEqual({ ...row, inScope: false });
    const after = await list();
    expect(after.rows.filter(({ inScope }) => inScope)).toHaveLength(16);
    expect(after.unscannable).toEqual(before.unscannable);
    expect(await set('cn-hangzhou', true)).toEqual(row);
    expect(await list()).toEqual(before);
  });

  test('what leaves the scope is not forecast any more', async () => {
    const before = await call(getQuotaUse, {});
    const { scannableImages } = await set('cn-hangzhou', false);
    const after = await call(getQuotaUse, {});
    expect(scannableImages).toBeGreaterThan(0);
    expect(before.dueNextMonth - after.dueNextMonth).toBe(scannableImages);
  });

  test('asking twice is the same as asking once', async () => {
    const once = await set('eu-west-1', false);
    expect(await set('eu-west-1', false)).toEqual(once);
  });

  test.each(['manager', 'analyst'] as const)('a %s may not change it', async (role) => {
    start({ role });
    await expect(set('cn-hangzhou', false)).rejects.toMatchObject({
      failure: {
        kind: 'problem',
        status: 403,
        problem: { code: 'NoPermission', permission: 'settings.change' },
      },
    });
    expect(server.store.regionsInScope.has('cn-hangzhou')).toBe(true);
  });

  test('a region outside the table is refused', async () => {
    await expect(set('me-east-1' as RegionId, true)).rejects.toMatchObject({
      failure: { status: 400, problem: { code: 'InvalidRequest' } },
    });
  });
});
