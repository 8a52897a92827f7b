import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import {
  applyBatch,
  listBatches,
  previewBatch,
  revertBatch,
  type RiskSelection,
} from '#contract/batches.ts';
import { handleRisk, listRiskHistory, type HandlingAct } from '#contract/handling.ts';
import { getRiskCounts } from '#contract/risk-counts.ts';
import type { RiskFilter } from '#contract/risk-filter.ts';
import { listRisks } from '#contract/risks.ts';
import type { RiskStatusName } from '#domain/risk-status.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { statusAt } from '../store/finding-status.ts';
import { NOW } from '../testing/now.ts';

const category = 'system-vulnerability';
const site = 'china';
const ID = '7d8c2a52-0f6e-4a4e-8a0e-1f5f7a8c2b20';
const OTHER_ID = '7d8c2a52-0f6e-4a4e-8a0e-1f5f7a8c2b21';
const IGNORE: HandlingAct = { action: 'ignore', reason: 'Not reachable', expiresAt: null };

let server: MockServer;
let now = NOW;
beforeEach(() => {
  now = NOW;
  server = startMockServer({ now: () => now });
});
afterEach(() => server.close());

const all = (filter: Partial<RiskFilter> = {}): RiskSelection => ({
  filter: { category, site, status: ['open'], ...filter },
  group: 'risk',
  pick: { kind: 'all-but', keys: [] },
});
const only = (keys: string[], filter: Partial<RiskFilter> = {}): RiskSelection => ({
  ...all(filter),
  pick: { kind: 'only', keys },
});
const apply = (selection: RiskSelection, act: HandlingAct = IGNORE, id = ID) =>
  call(applyBatch, { path: { id }, body: { selection, act } });
const revert = (id = ID) => call(revertBatch, { path: { id } });
const preview = (selection: RiskSelection, action: HandlingAct['action'] = 'ignore') =>
  call(previewBatch, { body: { selection, action } });
const open = async () => (await call(getRiskCounts, { query: { site } })).open[category]!;
const count = async (filter: Partial<RiskFilter>) =>
  (await call(listRisks, { query: { category, site, limit: 1, ...filter } })).risks;
const statuses = () => server.store.findings[site].map((finding) => statusAt(finding, now));

describe('a batch', () => {
  test('changes what its preview says, and all of a filter is more than one page', async () => {
    const selection = all({ q: 'has:fix' });
    const before = await count(selection.filter);
    const { rows, changes, skipped } = await preview(selection);
    expect([changes, skipped]).toEqual([before, []]);
    expect(rows).toBeGreaterThan(200);
    expect(await apply(selection)).toMatchObject({
      rows,
      changed: before,
      skipped: [],
      by: 'Lukas Brandt',
    });
    expect(await count(selection.filter)).toBe(0);
    expect(await count({ q: 'has:fix', status: ['ignored'] })).toBeGreaterThanOrEqual(before);
  });

  test('skips what it does not apply to, and counts it by status', async () => {
    const filter = { status: undefined, q: 'cve:CVE-2021-44228' };
    await apply(
      only(['CVE-2021-44228'], { q: 'cve:CVE-2021-44228 repo:data/*' }),
      IGNORE,
      OTHER_ID,
    );
    const ignored = await count({ ...filter, status: ['ignored'] });
    const { changes, skipped } = await preview(all(filter));
    expect(ignored).toBeGreaterThan(0);
    expect(skipped).toEqual([{ status: 'ignored', risks: ignored }]);
    expect(await apply(all(filter))).toMatchObject({ changed: changes, skipped });
  });

  test('is about the picked rows that the filter matches', async () => {
    const { keys, rows } = await preview(only(['CVE-2021-44228', 'CVE-0000-0000']));
    expect([keys, rows]).toEqual([['CVE-2021-44228'], 1]);
    const { total } = await call(listRisks, {
      query: { category, site, status: ['open'], limit: 1 },
    });
    const but = { ...all(), pick: { kind: 'all-but' as const, keys: ['CVE-2021-44228'] } };
    expect(await preview(but)).toMatchObject({ keys: [], rows: total - 1 });
  });

  test('that was sent twice is one, and its id is for nothing else', async () => {
    const first = await apply(only(['CVE-2021-44228']));
    expect(await apply(only(['CVE-2021-44228']))).toEqual(first);
    await expect(apply(all())).rejects.toMatchObject({ failure: { status: 409 } });
    expect(await call(listBatches, { query: { site } })).toMatchObject({ rows: [first], total: 1 });
  });

  test('stands in the history of each of its risks, and so does its end', async () => {
    await apply(only(['CVE-2021-44228', 'CVE-2021-45046']));
    now += 3_600_000;
    await revert();
    for (const id of ['CVE-2021-44228', 'CVE-2021-45046']) {
      const { events } = await call(listRiskHistory, { path: { category, id }, query: { site } });
      expect(events.slice(0, 2)).toMatchObject([
        { kind: 'batch-reverted', batchId: ID, at: new Date(now).toISOString() },
        { kind: 'ignored', batchId: ID, at: new Date(NOW).toISOString() },
      ]);
      expect(events[0]!.risks).toBe(events[1]!.risks);
    }
  });

  test.each([
    [{ action: 'ignore', reason: ' ', expiresAt: null }, 'body.act.reason'],
    [
      { action: 'ignore', reason: 'a', expiresAt: new Date(NOW).toISOString() },
      'body.act.expiresAt',
    ],
    [{ action: 'mark-false-positive', reason: 'a' }, 'body.act.action'],
  ] as const)('of %j is refused', async (act, field) => {
    await expect(apply(all(), act)).rejects.toMatchObject({
      failure: { status: 400, problem: { field } },
    });
    expect((await call(listBatches, { query: { site } })).total).toBe(0);
  });
});

describe('reverting', () => {
  test('leaves alone what somebody has handled since', async () => {
    const { changed } = await apply(only(['CVE-2021-44228', 'CVE-2021-45046']));
    const path = { category, id: 'CVE-2021-44228' } as const;
    const since = await call(handleRisk, { path, body: { action: 'reopen', site } });
    const before = await open();
    const { reverted } = await revert();
    expect(reverted).toEqual({
      at: new Date(NOW).toISOString(),
      by: 'Lukas Brandt',
      risks: changed - since.changed,
      kept: [{ reason: 'handled-since', risks: since.changed }],
    });
    expect(await open()).toBe(before + changed - since.changed);
    now += 1000;
    expect((await revert()).reverted).toEqual(reverted);
  });

  test('of a batch that opened risks again ignores them as before', async () => {
    const ignored = { status: ['ignored'] as RiskStatusName[] };
    const before = await count(ignored);
    expect(before).toBeGreaterThan(0);
    await apply(all(ignored), { action: 'reopen' });
    expect(await count(ignored)).toBe(0);
    await revert();
    expect(await count(ignored)).toBe(before);
  });

  test('in any order brings back every status, if nothing else was done', async () => {
    const acts: readonly HandlingAct[] = [IGNORE, { action: 'reopen' }, { action: 'verify' }];
    const step = fc.record({
      act: fc.constantFrom(...acts),
      q: fc.constantFrom('lib', 'has:fix', '-has:fix', 'repo:payments/*', 'log4j'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 4 }),
        fc.uuid(),
        async (steps, id) => {
          const before = statuses();
          const ids = steps.map((_, index) => `${id.slice(0, -1)}${index}`);
          for (const [index, { act, q }] of steps.entries())
            await apply(all({ q, status: undefined }), act, ids[index]!);
          for (const one of ids.toReversed()) await revert(one);
          expect(statuses()).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  });
});
