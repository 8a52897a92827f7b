import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { getFix, listFixes } from '#contract/fixes.ts';
import { listImages } from '#contract/images.ts';
import { getScanSettings, saveScanSettings } from '#contract/scan-settings.ts';
import { startScan } from '#contract/scans.ts';
import { comparePackageVersions } from '#domain/fix-command-version.ts';
import { OS_FACTS } from '#domain/operating-system.ts';
import { WHOLE_SCOPE } from '#domain/scan-scope.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { repositoryName } from '../store/facet-readers.ts';
import { keptByMirror } from '../store/prove-fix.ts';
import { ended, FIX_ID, OTHER_FIX_ID, preview, start } from '#testing/fixing.ts';
import { DAY_MS, MINUTE_MS, NOW } from '../testing/now.ts';

const site = 'china';

let server: MockServer;
let now = NOW;
beforeEach(() => {
  now = NOW;
  server = startMockServer({ now: () => now, role: 'admin' });
});
afterEach(() => server.close());

const passMinute = () => {
  now += MINUTE_MS;
};

describe('fixing by itself', () => {
  const repository = 'identity/session-store';

  async function switchOn(everyDays = 7, repositories = [repository]) {
    const { version, values } = await call(getScanSettings, {});
    const automaticFixing = { on: true, everyDays, repositories, timeRangeDays: 365 };
    await call(saveScanSettings, {
      body: {
        version,
        values: { ...values, scan: { ...values.scan, periodic: false }, automaticFixing },
      },
    });
  }
  const fixes = () => call(listFixes, { query: { site } });

  test('is off at first, and says what it would do once it is on', async () => {
    expect((await fixes()).automatic).toEqual({ nextRunAt: null, images: 0 });
    await switchOn();
    const { automatic } = await fixes();
    expect(automatic.nextRunAt).toBe(new Date(NOW + 7 * DAY_MS).toISOString());
    expect(automatic.images).toBeGreaterThan(0);
  });

  test('runs on its period, and does not try again what stayed', async () => {
    await switchOn();
    const { images } = (await fixes()).automatic;
    now += 7 * DAY_MS - MINUTE_MS;
    expect((await fixes()).total).toBe(0);
    now += 2 * 60 * MINUTE_MS;
    const first = await fixes();
    expect(first.rows).toMatchObject([{ starter: 'automatic', startedBy: null, reach: 'fixable' }]);
    const { tasks, state } = first.rows[0]!;
    expect(tasks.succeeded + tasks.failed).toBe(images);
    expect(state).toBe('some-failed');
    expect(first.automatic.images).toBe(tasks.failed);
    now += 14 * DAY_MS;
    const later = await fixes();
    expect(later.rows.map((fix) => fix.tasks.succeeded + fix.tasks.failed)).toEqual([
      tasks.failed,
      images,
    ]);
    expect(later.automatic.images).toBe(0);
  });

  test('runs when a person starts a scan', async () => {
    await switchOn();
    const digests = ['sha256:none'];
    const { rows } = await call(listImages, { query: { site, q: repository, limit: 1 } });
    await call(startScan, {
      path: { id: FIX_ID },
      body: {
        target: { kind: 'scope', ...WHOLE_SCOPE, digests: [rows[0]?.image.digest ?? digests[0]!] },
        units: 10,
      },
    });
    expect((await fixes()).rows).toMatchObject([{ starter: 'automatic' }]);
  });

  test('never starts more than the units that are left', async () => {
    server.close();
    server = startMockServer({ now: () => now, role: 'admin', scenario: 'quota-exhausted' });
    await switchOn(1);
    now += DAY_MS + MINUTE_MS;
    expect((await fixes()).total).toBe(0);
  });

  /** Fixes what a search finds and gives the digest of the image that was built. */
  async function fixed(q: string, id: string) {
    await start((await preview(q)).images, id, q);
    return (await ended(passMinute, id)).images[0]!.newDigest!;
  }

  /** Packages that the next run upgrades in an image. */
  async function upgradedByItself(digest: string) {
    now += 7 * DAY_MS + 60 * MINUTE_MS;
    const all = await Promise.all(
      (await fixes()).rows
        .filter(({ starter }) => starter === 'automatic')
        .map(({ id }) => call(getFix, { path: { id } })),
    );
    const task = all.flatMap(({ images }) => images).find(({ image }) => image.digest === digest);
    return task?.packages.map(({ name }) => name) ?? [];
  }

  const fixable = () =>
    server.store.findings.china.filter(
      ({ category, blockers, image }) =>
        category === 'system-vulnerability' &&
        blockers.length === 0 &&
        image.fixFailures.length === 0,
    );

  test('does not try again what has stayed in an image that this one was built from', async () => {
    const { image, package: kept } = fixable().find((one) => keptByMirror(one.image, one.package))!;
    const other = fixable().find(
      (one) => one.image === image && !keptByMirror(image, one.package),
    )!.package;
    const once = await fixed(`digest:${image.digest} pkg:"${kept}"`, FIX_ID);
    const twice = await fixed(`digest:${once} pkg:"${other}"`, OTHER_FIX_ID);
    await switchOn(7, [repositoryName(image)]);
    const packages = await upgradedByItself(twice);
    expect(packages.length).toBeGreaterThan(0);
    expect(packages).not.toContain(kept);
  });

  test('goes on to a version that no fix has tried yet', async () => {
    const [low] = fixable().filter(({ image, package: name, fixed: version }) =>
      fixable().some(
        (one) =>
          one.image === image &&
          one.package === name &&
          comparePackageVersions(OS_FACTS[image.os].packageManager, one.fixed!, version!) > 0,
      ),
    );
    const { image, package: name, riskId } = low!;
    const built = await fixed(`digest:${image.digest} cve:${riskId} pkg:"${name}"`, FIX_ID);
    await switchOn(7, [repositoryName(image)]);
    expect(await upgradedByItself(built)).toContain(name);
  });
});
