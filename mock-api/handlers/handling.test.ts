import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import type { Input } from '#contract/endpoint.ts';
import { endpoints } from '#contract/endpoints.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { DAY_MS, MINUTE_MS, NOW } from '../testing/now.ts';

let now: number;
let server: MockServer;
beforeEach(() => {
  now = NOW;
  server = startMockServer({ now: () => now });
});
afterEach(() => server.close());

describe('handling', () => {
  const path = { category: 'system-vulnerability', id: 'CVE-2021-44228' } as const;

  function handle(body: Input<typeof endpoints.handleRisk>['body']) {
    return call(endpoints.handleRisk, { path, body });
  }

  async function statuses(site: 'china' | 'outside-china' = 'china') {
    const { statuses } = await call(endpoints.getRisk, { path, query: { site } });
    return Object.fromEntries(Object.entries(statuses).filter(([, count]) => count > 0));
  }

  async function ids(filter: { q?: string; status?: ['ignored'] }) {
    const query = {
      category: 'system-vulnerability',
      site: 'china',
      limit: 200,
      ...filter,
    } as const;
    const { rows } = await call(endpoints.listRisks, { query });
    return rows.map(({ id }) => id);
  }

  async function history() {
    const { events } = await call(endpoints.listRiskHistory, {
      path,
      query: { site: 'china' },
    });
    return events;
  }

  test('an ignored risk is open again at the second it expires, not before', async () => {
    const expiresAt = new Date(NOW + DAY_MS).toISOString();
    const before = await call(endpoints.getRiskCounts, { query: { site: 'china' } });
    expect(
      await handle({ action: 'ignore', site: 'china', reason: 'Not reachable', expiresAt }),
    ).toEqual({
      changed: 7,
      skipped: 0,
    });
    expect(await statuses()).toEqual({ ignored: 7 });
    expect(await statuses('outside-china')).toEqual({ open: 4 });
    const ignored = await call(endpoints.getRiskCounts, { query: { site: 'china' } });
    expect(ignored.open['system-vulnerability']).toBe(before.open['system-vulnerability']! - 7);

    now = NOW + DAY_MS - 1;
    expect(await statuses()).toEqual({ ignored: 7 });
    now = NOW + DAY_MS;
    expect(await statuses()).toEqual({ open: 7 });
    const told = { rule: null, batchId: null, fixId: null, assignees: null, risks: 7 };
    expect((await history()).slice(0, 2)).toEqual([
      {
        ...told,
        at: expiresAt,
        kind: 'ignore-expired',
        by: null,
        text: null,
        expiresAt: null,
        statuses: {
          before: [{ status: 'ignored', risks: 7 }],
          after: [{ status: 'open', risks: 7 }],
        },
      },
      {
        ...told,
        at: new Date(NOW).toISOString(),
        kind: 'ignored',
        by: 'Lukas Brandt',
        text: 'Not reachable',
        expiresAt,
        statuses: {
          before: [{ status: 'open', risks: 7 }],
          after: [{ status: 'ignored', risks: 7 }],
        },
      },
    ]);
  });

  test('what the action does not apply to is skipped and counted', async () => {
    const ignore = { action: 'ignore', site: 'china', reason: 'Later', expiresAt: null } as const;
    await handle(ignore);
    expect(await handle(ignore)).toEqual({ changed: 0, skipped: 7 });
    expect(await handle({ action: 'verify', site: 'china' })).toEqual({ changed: 0, skipped: 7 });
    expect(await handle({ action: 'reopen', site: 'china' })).toEqual({ changed: 7, skipped: 0 });
    expect(await handle({ action: 'reopen', site: 'china' })).toEqual({ changed: 0, skipped: 7 });
    const kinds = (await history()).map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['reopened', 'ignored']);
  });

  test('an ignore that was taken back does not expire', async () => {
    const expiresAt = new Date(NOW + DAY_MS).toISOString();
    await handle({ action: 'ignore', site: 'china', reason: 'Later', expiresAt });
    await handle({ action: 'reopen', site: 'china' });
    now += 2 * DAY_MS;
    expect((await history()).map(({ kind }) => kind)).not.toContain('ignore-expired');
  });

  test('a verification takes a minute and finds the risk again, as the digest is the same', async () => {
    await handle({ action: 'verify', site: 'china' });
    expect(await statuses()).toEqual({ verifying: 7 });
    now += MINUTE_MS - 1;
    expect(await statuses()).toEqual({ verifying: 7 });
    expect((await history())[0]).toMatchObject({ kind: 'verify-started', risks: 7 });
    now += 1;
    expect(await statuses()).toEqual({ open: 7 });
    expect((await history())[0]).toMatchObject({ kind: 'verify-found-again', by: null, risks: 7 });
  });

  test('searches and facets see a new status at once', async () => {
    await handle({ action: 'ignore', site: 'china', reason: 'Later', expiresAt: null });
    expect(await ids({ q: 'is:ignored pkg:liblog4j2-java' })).toEqual(['CVE-2021-44228']);
    expect(await ids({ status: ['ignored'] })).toContain('CVE-2021-44228');
    expect(await ids({ q: 'is:open cve:CVE-2021-44228' })).toEqual([]);
  });

  test('who ignored what, and why, stands with each image', async () => {
    await handle({ action: 'ignore', site: 'china', reason: 'Not reachable', expiresAt: null });
    const { rows } = await call(endpoints.listAffectedImages, { path, query: { site: 'china' } });
    for (const { ignored } of rows) {
      expect(ignored).toEqual({
        by: 'Lukas Brandt',
        at: new Date(NOW).toISOString(),
        reason: 'Not reachable',
        expiresAt: null,
      });
    }
  });
});

describe('other kinds of risk', () => {
  const path = { category: 'build-instruction', id: 'no_user' } as const;
  const handle = (body: Input<typeof endpoints.handleRisk>['body']) =>
    call(endpoints.handleRisk, { path, body });
  const detail = () => call(endpoints.getRisk, { path, query: { site: 'china' } });
  const history = async () =>
    (await call(endpoints.listRiskHistory, { path, query: { site: 'china' } })).events;

  test('an ignored alert is raised again by the scan that matches it again', async () => {
    // The scan that runs ends first, so that only the one of the next night is left.
    now = NOW + 60 * MINUTE_MS;
    const { statuses } = await detail();
    const ignored = await handle({
      action: 'ignore',
      site: 'china',
      reason: 'Sandboxed',
      expiresAt: null,
    });
    expect(ignored).toEqual({ changed: statuses.open, skipped: 0 });
    expect((await detail()).statuses.ignored).toBe(statuses.open);
    now += DAY_MS;
    const after = await detail();
    const again = statuses.open - after.statuses.ignored;
    expect(again).toBeGreaterThan(0);
    expect(await history()).toContainEqual(
      expect.objectContaining({ kind: 'found-again', risks: again, by: null }),
    );
  });

  test('a false positive stays one, with its reason, until it is opened again', async () => {
    now = NOW + 60 * MINUTE_MS;
    const { statuses } = await detail();
    await handle({ action: 'mark-false-positive', site: 'china', reason: 'Set by the platform' });
    now += DAY_MS;
    expect((await detail()).statuses['false-positive']).toBe(statuses.open);
    expect(await history()).toContainEqual(
      expect.objectContaining({ kind: 'marked-false-positive', text: 'Set by the platform' }),
    );
    await handle({ action: 'reopen', site: 'china' });
    expect((await detail()).statuses['false-positive']).toBe(0);
  });

  test('cannot be handled in ways that the kind does not know', async () => {
    await expect(handle({ action: 'verify', site: 'china' })).rejects.toMatchObject({
      failure: { status: 400, problem: { field: 'body.action' } },
    });
  });
});

describe('the history of the seed', () => {
  test.each([
    ['CVE-2019-9192', 'china', 'ignored'],
    ['CVE-2016-10739', 'china', 'ignore-expired'],
    ['CVE-2018-0734', 'outside-china', 'reopened'],
  ] as const)('%s at %s was %s', async (id, site, kind) => {
    const { events } = await call(endpoints.listRiskHistory, {
      path: { category: 'system-vulnerability', id },
      query: { site },
    });
    expect(events.map((event) => event.kind)).toContain(kind);
    expect(events.at(-1)?.kind).toBe('first-seen');
    const instants = events.map(({ at }) => at);
    expect(instants).toEqual(instants.toSorted().toReversed());
  });
});
