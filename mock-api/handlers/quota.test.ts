import { afterEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { getQuota, setQuotaNotice } from '#contract/quota.ts';
import { listQuotaLedger } from '#contract/quota-ledger.ts';
import { quotaLevel } from '#domain/quota.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { NOW } from '../testing/now.ts';

let now = NOW;
let server: MockServer;
function start(options: Parameters<typeof startMockServer>[0] = {}) {
  now = NOW;
  server = startMockServer({ now: () => now, ...options });
}
afterEach(() => server.close());

describe('the figures', () => {
  test.each(['default', 'quota-nearly-empty', 'quota-exhausted', 'large-estate'] as const)(
    '%s: consumed is the number of ledger entries, and never above purchased',
    async (scenario) => {
      start({ scenario });
      const quota = await call(getQuota, {});
      const { total, consumed } = await call(listQuotaLedger, { query: {} });
      expect(quota.consumed).toBe(total);
      expect(quota.consumed).toBe(consumed);
      expect(quota.remaining).toBe(quota.purchased - quota.consumed);
      expect(quota.remaining).toBeGreaterThanOrEqual(0);
    },
  );

  test.each([
    ['default', 'enough'],
    ['quota-nearly-empty', 'low'],
    ['quota-exhausted', 'exhausted'],
  ] as const)('%s has %s', async (scenario, level) => {
    start({ scenario });
    const quota = await call(getQuota, {});
    expect(quotaLevel(quota, quota.noticePercent)).toBe(level);
  });

  test('the month ends at 00:00 in Shanghai, and the next one starts at 0', async () => {
    start();
    expect((await call(getQuota, {})).resetsAt).toBe('2026-11-30T16:00:00.000Z');
    now = Date.parse('2026-11-30T15:59:59.999Z');
    expect((await call(getQuota, {})).consumed).toBeGreaterThan(0);
    now += 1;
    expect(await call(getQuota, {})).toMatchObject({
      consumed: 0,
      remaining: 1000,
      resetsAt: '2026-12-31T16:00:00.000Z',
    });
  });
});

describe('the notice', () => {
  test('is chosen by an admin and told to everyone', async () => {
    start();
    expect((await call(getQuota, {})).noticePercent).toBe(10);
    expect(await call(setQuotaNotice, { body: { percent: 30 } })).toEqual({ noticePercent: 30 });
    expect((await call(getQuota, {})).noticePercent).toBe(30);
  });

  test.each(['analyst', 'manager'] as const)('is refused to the %s', async (role) => {
    start({ role });
    await expect(call(setQuotaNotice, { body: { percent: 0 } })).rejects.toMatchObject({
      failure: { status: 403, problem: { code: 'NoPermission', permission: 'settings.change' } },
    });
    expect((await call(getQuota, {})).noticePercent).toBe(10);
  });

  test('is one of the shares on offer', async () => {
    start();
    await expect(call(setQuotaNotice, { body: { percent: 15 as never } })).rejects.toMatchObject({
      failure: { status: 400 },
    });
  });
});
