import { afterEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { endpoints } from '#contract/endpoints.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { DAY_MS, MINUTE_MS, NOW } from '../testing/now.ts';

const { getQuota, getScanActivity, searchEstate, listUncheckedImages, getAccount, getSession } =
  endpoints;

let now = NOW;
let server: MockServer;
function start(options: Parameters<typeof startMockServer>[0] = {}) {
  now = NOW;
  server = startMockServer({ now: () => now, ...options });
}
afterEach(() => server.close());

describe('quota', () => {
  test('counts each digest that was scanned this month once, and the month ends in Shanghai', async () => {
    start();
    const { images, ledger } = server.store;
    const ofNovember = ledger.entries.filter(({ at }) => at >= Date.parse('2026-10-31T16:00:00Z'));
    const paid = new Set(ofNovember.map(({ digest }) => digest));
    const scanned = images.filter(({ unchecked }) => unchecked === null);
    expect(scanned.filter(({ digest }) => !paid.has(digest))).toEqual([]);
    expect(paid.size).toBe(ofNovember.length);
    expect(await call(getQuota, {})).toEqual({
      purchased: 1000,
      consumed: ofNovember.length,
      remaining: 1000 - ofNovember.length,
      resetsAt: '2026-11-30T16:00:00.000Z',
      noticePercent: 10,
    });
  });

  test('starts at 0 in the first instant of the next month', async () => {
    start();
    now = Date.parse('2026-11-30T15:59:59.999Z');
    expect((await call(getQuota, {})).consumed).toBeGreaterThan(0);
    now += 1;
    expect(await call(getQuota, {})).toMatchObject({
      consumed: 0,
      resetsAt: '2026-12-31T16:00:00.000Z',
    });
  });

  test('nothing is consumed before the first scan', async () => {
    start({ scenario: 'no-scans-yet' });
    expect(await call(getQuota, {})).toMatchObject({ consumed: 0, remaining: 1000 });
  });
});

describe('scans', () => {
  test('one runs, grows with the clock and ends 19 minutes after the world was opened', async () => {
    start();
    const finished = [];
    for (const minute of [0, 9, 18]) {
      now = NOW + minute * MINUTE_MS;
      const { running } = await call(getScanActivity, {});
      expect(running).toHaveLength(1);
      const { counts, images } = running[0]!;
      expect(counts.done + counts.failed).toBeLessThan(images);
      finished.push(counts.done + counts.failed);
    }
    expect(finished).toEqual(finished.toSorted((a, b) => a - b));
    expect(finished[0]).toBeGreaterThan(0);
    now = NOW + 19 * MINUTE_MS;
    expect(await call(getScanActivity, {})).toMatchObject({
      running: [],
      lastFinishedAt: '2026-11-23T09:18:46.564Z',
    });
  });

  test('none has run yet', async () => {
    start({ scenario: 'no-scans-yet' });
    expect(await call(getScanActivity, {})).toMatchObject({ running: [], lastFinishedAt: null });
  });
});

describe('search over the account', () => {
  test('answers the Log4j question for both sites', async () => {
    start();
    const answer = await call(searchEstate, { query: { site: 'china', text: ' LOG4J ' } });
    const kinds = { system: 'system-vulnerability', app: 'application-vulnerability' } as const;
    const asap = { priority: 'asap' };
    expect(answer.vulnerabilities).toMatchObject([
      { category: kinds.app, id: 'CVE-2019-17571', ...asap, images: 14, imagesAtOtherSite: 6 },
      { category: kinds.app, id: 'CVE-2020-9493', ...asap, images: 10, imagesAtOtherSite: 4 },
      { category: kinds.app, id: 'CVE-2022-23305', ...asap, images: 10, imagesAtOtherSite: 4 },
      { category: kinds.system, id: 'CVE-2021-44228', ...asap, images: 7, imagesAtOtherSite: 4 },
      { category: kinds.system, id: 'CVE-2021-45046', ...asap, images: 7, imagesAtOtherSite: 4 },
    ]);
    expect(answer.packages.find(({ category }) => category === kinds.system)).toEqual({
      category: kinds.system,
      name: 'liblog4j2-java',
      images: 7,
      imagesAtOtherSite: 4,
    });
    expect(answer.repositories).toEqual([]);
    const abroad = await call(searchEstate, { query: { site: 'outside-china', text: 'log4j' } });
    expect(abroad.packages).toContainEqual({
      category: kinds.system,
      name: 'liblog4j2-java',
      images: 4,
      imagesAtOtherSite: 7,
    });
  });

  test('finds repositories, and at most five of each kind', async () => {
    start();
    const { repositories } = await call(searchEstate, {
      query: { site: 'china', text: 'payments/check' },
    });
    expect(repositories).toEqual([
      { name: 'payments/checkout-api', images: 7, imagesAtOtherSite: 3 },
    ]);
    const broad = await call(searchEstate, { query: { site: 'china', text: 'e' } });
    expect(Object.values(broad).map((rows) => rows.length)).toEqual([5, 5, 5]);
  });
});

test('unchecked images are counted by state and never mixed with clean ones', async () => {
  start();
  for (const site of ['china', 'outside-china'] as const) {
    const { rows, total, byState } = await call(listUncheckedImages, {
      query: { site, limit: 200 },
    });
    expect(rows).toHaveLength(total);
    const count = (state: string) => rows.filter((row) => row.state === state).length;
    expect(byState).toEqual({
      unsupported: count('unsupported'),
      'never-scanned': count('never-scanned'),
      failed: count('failed'),
    });
    expect(Math.min(...Object.values(byState))).toBeGreaterThan(0);
    expect(rows.every(({ cause }) => cause.length > 10)).toBe(true);
  }
});

test.each([
  ['manager', 'Mei Tan'],
  ['analyst', 'Wei Chen'],
  ['admin', 'Lukas Brandt'],
] as const)('the %s is %s', async (role, name) => {
  start({ role });
  expect(await call(getSession, {})).toMatchObject({ person: { name, role } });
  expect(await call(getAccount, {})).toMatchObject({ timeZone: 'Asia/Shanghai' });
});

test('the next day the same world is a day older', async () => {
  start();
  const { query } = {
    query: {
      category: 'system-vulnerability',
      site: 'china',
      age: ['under-7'],
      repository: ['payments/checkout-api'],
    },
  } as const;
  const young = (
    await call(endpoints.listRisks, {
      query: { ...query, age: [...query.age], repository: [...query.repository] },
    })
  ).risks;
  now += 7 * DAY_MS;
  const later = (
    await call(endpoints.listRisks, {
      query: { ...query, age: [...query.age], repository: [...query.repository] },
    })
  ).risks;
  expect(young).toBeGreaterThan(0);
  expect(later).toBe(0);
});
