import { afterEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import type { Input } from '#contract/endpoint.ts';
import { getQuota } from '#contract/quota.ts';
import { getQuotaUse, listQuotaLedger } from '#contract/quota-ledger.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { NOW } from '../testing/now.ts';

let now = NOW;
let server: MockServer;
function start(options: Parameters<typeof startMockServer>[0] = {}) {
  now = NOW;
  server = startMockServer({ now: () => now, ...options });
}
afterEach(() => server.close());

type Query = Input<typeof listQuotaLedger>['query'];
const list = (query: Query = {}) => call(listQuotaLedger, { query: { limit: 200, ...query } });

async function all(query: Query = {}) {
  const first = await list(query);
  const rows = [...first.rows];
  while (rows.length < first.total)
    rows.push(...(await list({ ...query, offset: rows.length })).rows);
  return { ...first, rows };
}

/** An entry of the ledger at an instant, of a digest that is nowhere else. */
function charge(at: string) {
  const digest = `sha256:${'0'.repeat(51)}${String(Date.parse(at))}`;
  const place = server.store.ledger.entries[0]!;
  const fact = { ...place, digest, tag: 'boundary', at: Date.parse(at), supersededAt: null };
  expect(server.store.ledger.charge(fact, Number.POSITIVE_INFINITY)).toBe('charged');
}

describe('months of the account clock', () => {
  test('16:00 UTC on 31 October is November, one millisecond earlier is October', async () => {
    start();
    charge('2026-10-31T15:59:59.999Z');
    charge('2026-10-31T16:00:00.000Z');
    const rowsOf = async (month: string) => (await list({ month, q: 'boundary' })).rows;
    expect((await rowsOf('2026-11')).map(({ at }) => at)).toEqual(['2026-10-31T16:00:00.000Z']);
    expect((await rowsOf('2026-10')).map(({ at }) => at)).toEqual(['2026-10-31T15:59:59.999Z']);
  });

  test('the current one is the default, and months go back to the first entry', async () => {
    start();
    const { month, months } = await list();
    expect(month).toBe('2026-11');
    expect(months).toEqual(['2026-11', '2026-10', '2026-09', '2026-08']);
    expect(await list({ month: '2020-01' })).toMatchObject({ rows: [], total: 0, consumed: 0 });
  });

  test('what is no month is refused', async () => {
    start();
    await expect(list({ month: '2026-13' })).rejects.toMatchObject({ failure: { status: 400 } });
  });
});

describe('rows', () => {
  test('newest first, no digest twice, and as many as the month has consumed', async () => {
    start();
    const { rows, total, consumed } = await all();
    const times = rows.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(new Set(rows.map(({ digest }) => digest)).size).toBe(total);
    expect(rows).toHaveLength(consumed);
    expect(consumed).toBe((await call(getQuota, {})).consumed);
  });

  test('superseded narrows rows and leaves the sums of the month', async () => {
    start();
    const whole = await all();
    const narrowed = await all({ shown: 'superseded' });
    expect(narrowed.total).toBe(whole.superseded);
    expect(narrowed.total).toBeGreaterThan(0);
    expect(narrowed).toMatchObject({ consumed: whole.consumed, superseded: whole.superseded });
    expect(narrowed.rows.every(({ supersededAt }) => supersededAt !== null)).toBe(true);
    expect(whole.rows.filter(({ supersededAt }) => supersededAt)).toEqual(narrowed.rows);
  });

  test('a search is part of a name or a digest, in any case', async () => {
    start();
    const { rows } = await list({ q: ' PAYMENTS/Check ' });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ repository }) => repository.startsWith('check'))).toBe(true);
    const { digest } = rows[0]!;
    expect((await list({ q: digest.slice(0, 20) })).rows).toMatchObject([{ digest }]);
  });

  test('nothing before the first scan', async () => {
    start({ scenario: 'no-scans-yet' });
    expect(await list()).toEqual({
      rows: [],
      total: 0,
      month: '2026-11',
      consumed: 0,
      superseded: 0,
      months: ['2026-11'],
    });
  });
});

describe('use of each day', () => {
  test.each(['default', 'quota-exhausted', 'large-estate'] as const)(
    '%s: the days of the month add up to what is consumed',
    async (scenario) => {
      start({ scenario });
      const { days, superseded } = await call(getQuotaUse, {});
      const units = days
        .filter(({ day }) => day >= '2026-11-01')
        .reduce((sum, { firstScans, newMonth }) => sum + firstScans + newMonth, 0);
      expect(units).toBe((await call(getQuota, {})).consumed);
      expect(superseded).toBe((await list()).superseded);
      expect(days[0]?.day).toBe('2026-10-26');
      expect(days.at(-1)?.day).toBe('2026-11-23');
    },
  );

  test('a unit of the first instant of November counts for 1 November', async () => {
    start();
    const unitsOn = async (wanted: string) => {
      const { days } = await call(getQuotaUse, {});
      const { firstScans } = days.find(({ day }) => day === wanted)!;
      return firstScans;
    };
    const before = [await unitsOn('2026-10-31'), await unitsOn('2026-11-01')];
    charge('2026-10-31T15:59:59.999Z');
    charge('2026-10-31T16:00:00.000Z');
    expect([await unitsOn('2026-10-31'), await unitsOn('2026-11-01')]).toEqual(
      before.map((units) => units + 1),
    );
  });
});
