import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { getQuotaUse } from '#contract/quota-ledger.ts';
import { getScanActivity } from '#contract/scan-activity.ts';
import { getScanSettings, previewScanSettings, saveScanSettings } from '#contract/scan-settings.ts';
import type { ScanConfiguration } from '#domain/scan-configuration.ts';
import type { ScanSettings } from '#domain/scan-settings.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { NOW } from '../testing/now.ts';

let server: MockServer;
function start(options: Parameters<typeof startMockServer>[0] = {}) {
  server?.close();
  server = startMockServer({ now: () => NOW, ...options });
}
beforeEach(() => start());
afterEach(() => server.close());

const read = () => call(getScanSettings, {});
const save = (version: number, values: ScanSettings) =>
  call(saveScanSettings, { body: { version, values } });
const preview = (scan: ScanConfiguration) => call(previewScanSettings, { body: { scan } });
const withScan = (values: ScanSettings, scan: Partial<ScanConfiguration>): ScanSettings => ({
  ...values,
  scan: { ...values.scan, ...scan },
});
const problem = (status: number, code: string) => ({ failure: { status, problem: { code } } });

describe('the document', () => {
  test('starts with every check selected and nothing fixed by itself', async () => {
    const { version, savedBy, values, repositories, clusters } = await read();
    expect([version, savedBy]).toEqual([1, 'Lukas Brandt']);
    expect(values.baseline.items).toHaveLength(21);
    expect(values.sensitiveFiles).toMatchObject({ on: true });
    expect(values.sensitiveFiles.rules).toHaveLength(113);
    expect(values.buildInstructions.rules).toHaveLength(7);
    expect(values.runtime.applications).toHaveLength(7);
    expect(values.automaticFixing).toEqual({
      on: false,
      everyDays: 7,
      repositories: [],
      timeRangeDays: 30,
    });
    expect(clusters.map(({ name }) => name)).toEqual([
      'prod-hangzhou',
      'prod-singapore',
      'staging-shanghai',
    ]);
    expect(repositories).toHaveLength(42);
    const images = repositories.reduce((sum, one) => sum + one.images, 0);
    expect(images).toBe(server.store.images.length);
  });

  test('a save is the next version, by the person who saved', async () => {
    start({ person: 'amara-okafor' });
    const { values } = await read();
    const saved = await save(1, withScan(values, { timeRangeDays: 30 }));
    expect(saved).toMatchObject({
      version: 2,
      savedBy: 'Amara Okafor',
      savedAt: new Date(NOW).toISOString(),
    });
    expect((await read()).values.scan.timeRangeDays).toBe(30);
  });

  test('a save of an older version is refused and changes nothing', async () => {
    const { values } = await read();
    await save(1, withScan(values, { timeRangeDays: 30 }));
    const late = save(1, withScan(values, { timeRangeDays: 7 }));
    await expect(late).rejects.toMatchObject(problem(409, 'Conflict'));
    expect(await read()).toMatchObject({ version: 2, values: { scan: { timeRangeDays: 30 } } });
  });

  test('a save that is sent again after its reply was lost is not a conflict', async () => {
    const { values } = await read();
    const next = withScan(values, { timeRangeDays: 30 });
    const first = await save(1, next);
    expect(await save(1, next)).toEqual(first);
  });

  test.each([
    ['a zone that does not exist', { window: { from: 2, to: 6, timeZone: 'Asia/Atlantis' } }],
    ['an hour that does not exist', { window: { from: 2, to: 24, timeZone: 'UTC' } }],
    ['a time range that is not on offer', { timeRangeDays: 8 as 7 }],
    ['a cycle of no days', { cycle: { every: 0, unit: 'day' as const } }],
  ])('%s is refused', async (_, scan) => {
    const { values } = await read();
    const asked = save(1, withScan(values, scan));
    await expect(asked).rejects.toMatchObject(problem(400, 'InvalidRequest'));
  });

  test('an application that is in no cluster is refused', async () => {
    const { values } = await read();
    const asked = save(1, { ...values, runtime: { applications: ['gone/app'] } });
    await expect(asked).rejects.toMatchObject(problem(400, 'InvalidRequest'));
  });

  test('only Container Registry Enterprise is fixed by itself', async () => {
    const { values } = await read();
    const fixing = { ...values.automaticFixing, on: true };
    const harbor = { ...values, automaticFixing: { ...fixing, repositories: ['data/notebook'] } };
    await expect(save(1, harbor)).rejects.toMatchObject(problem(400, 'InvalidRequest'));
    const acr = { ...values, automaticFixing: { ...fixing, repositories: ['payments/ledger'] } };
    expect(await save(1, acr)).toMatchObject({ version: 2 });
  });

  test.each(['manager', 'analyst'] as const)('a %s reads and may not save', async (role) => {
    start({ role });
    const { values } = await read();
    await expect(save(1, values)).rejects.toMatchObject({
      failure: { status: 403, problem: { permission: 'settings.change' } },
    });
    expect((await preview(values.scan)).joining).toBe(0);
  });
});

describe('the preview', () => {
  test('changes nothing and is not written down', async () => {
    let journal: string | null = null;
    const write = (text: string) => void (journal = text);
    start({ journal: { read: () => journal, write, clear: () => void (journal = null) } });
    const { values } = await read();
    await preview({ ...values.scan, timeRangeDays: 7 });
    expect(JSON.parse(journal!)).toMatchObject({ entries: [] });
    expect((await read()).values).toEqual(values);
    expect(server.store.settings.version).toBe(1);
  });

  test('without a change says the same twice', async () => {
    const { saved, changed, joining, leaving } = await preview((await read()).values.scan);
    expect(changed).toEqual(saved);
    expect([joining, leaving]).toEqual([0, 0]);
    expect(saved.unitsPerMonth).toBe((await call(getQuotaUse, {})).dueNextMonth);
  });

  test('a shorter time range loses images, and the figures follow once it is saved', async () => {
    const { values } = await read();
    const week = withScan(values, { timeRangeDays: 7 });
    const { saved, changed, joining, leaving } = await preview(week.scan);
    expect(joining).toBe(0);
    expect(leaving).toBeGreaterThan(0);
    expect(changed.inRange).toBe(saved.inRange - leaving);
    expect(changed.images).toBe(saved.images);
    expect(changed.unitsPerMonth).toBe(saved.unitsPerMonth - leaving);
    await save(1, week);
    expect((await call(getQuotaUse, {})).dueNextMonth).toBe(changed.inRange);
    const back = await preview(values.scan);
    expect([back.joining, back.leaving]).toEqual([leaving, 0]);
  });

  test('a repository that is left out takes its images along', async () => {
    const { values, repositories } = await read();
    const { images } = repositories.find(({ name }) => name === 'payments/ledger')!;
    const { saved, changed, leaving } = await preview({
      ...values.scan,
      excludedRepositories: ['payments/ledger'],
    });
    expect([leaving, saved.images - changed.images]).toEqual([images, images]);
  });

  test('without periodic scans there is no run and no unit', async () => {
    const { values } = await read();
    const { changed } = await preview({ ...values.scan, periodic: false });
    expect(changed).toMatchObject({ runs: [], unitsPerMonth: 0 });
  });

  test('names the next three runs, and what each needs', async () => {
    const { values } = await read();
    const { saved } = await preview(values.scan);
    expect(saved.runs.map(({ at }) => at)).toEqual([
      '2026-11-23T18:00:00.000Z',
      '2026-11-24T18:00:00.000Z',
      '2026-11-25T18:00:00.000Z',
    ]);
    expect(saved.runs.every(({ units, missing }) => units >= 0 && missing === 0)).toBe(true);
  });

  test('names the run that the activity names, also in a world that opens inside the window', async () => {
    start({ now: () => Date.parse('2026-11-23T21:00:00Z') });
    const { values } = await read();
    const { nextRunAt } = await call(getScanActivity, {});
    expect(nextRunAt).toBe('2026-11-24T18:00:00.000Z');
    const { saved, changed } = await preview({ ...values.scan, timeRangeDays: 7 });
    expect([saved.runs[0]!.at, changed.runs[0]!.at]).toEqual([nextRunAt, nextRunAt]);
  });

  test('a run in the next month pays for everything again', async () => {
    const { values } = await read();
    const { saved } = await preview({ ...values.scan, cycle: { every: 14, unit: 'day' } });
    const { changed } = await preview({ ...values.scan, cycle: { every: 14, unit: 'day' } });
    const [first] = changed.runs;
    expect(first!.at).toBe('2026-12-06T18:00:00.000Z');
    expect(first!.units).toBeGreaterThanOrEqual(saved.inRange);
  });

  test('without units a run says how many it will miss', async () => {
    start({ scenario: 'quota-exhausted' });
    const { values } = await read();
    const { saved } = await preview(values.scan);
    expect(saved.runs[0]!.units).toBeGreaterThan(0);
    expect(saved.runs[0]!.missing).toBe(saved.runs[0]!.units);
  });
});

describe('new repositories', () => {
  function push() {
    const [image] = server.store.images;
    const fresh = { ...image!, repository: 'fresh', digest: `sha256:${'f'.repeat(64)}` };
    server.store.images.push(fresh);
    return `${fresh.namespace}/fresh`;
  }

  test('join while they are to', async () => {
    const before = await call(getQuotaUse, {});
    push();
    const after = await call(getQuotaUse, {});
    expect(after.dueNextMonth - before.dueNextMonth).toBe(1);
  });

  test('stay out while they are not to, until somebody chooses them', async () => {
    const { values } = await read();
    await save(1, withScan(values, { addNewRepositories: false }));
    const before = await call(getQuotaUse, {});
    const name = push();
    expect((await call(getQuotaUse, {})).dueNextMonth).toBe(before.dueNextMonth);
    const now = await read();
    expect(now.values.scan.excludedRepositories).toEqual([name]);
    await save(2, withScan(now.values, { excludedRepositories: [] }));
    expect((await call(getQuotaUse, {})).dueNextMonth).toBe(before.dueNextMonth + 1);
  });
});
