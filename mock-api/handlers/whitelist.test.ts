import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { handleRisk } from '#contract/handling.ts';
import { getRiskCounts, getRiskFacets } from '#contract/risk-counts.ts';
import { listRisks } from '#contract/risks.ts';
import {
  deleteWhitelistRule,
  listWhitelist,
  previewWhitelistRule,
  saveWhitelistRule,
} from '#contract/whitelist.ts';
import { SITES } from '#domain/region.ts';
import type { Role } from '#domain/role.ts';
import type { WhitelistScope } from '#domain/whitelist-rule.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { repositoryName } from '../store/facet-readers.ts';
import { NOW } from '../testing/now.ts';

const DAY_MS = 86_400_000;

/** Log4j stands in both sites of the sample data: 7 risks in China and 4 outside. */
const LOG4J: WhitelistScope = {
  category: 'system-vulnerability',
  riskId: 'CVE-2021-44228',
  match: null,
  repositories: null,
  digests: null,
  ends: { kind: 'never' },
};
const RULE = { id: '7d8c2a52-0f6e-4a4e-8a0e-1f5f7a8c2b10' };

let server: MockServer;
let now = NOW;
function start(role: Role = 'admin') {
  server?.close();
  now = NOW;
  server = startMockServer({ now: () => now, role });
}
beforeEach(() => start());
afterEach(() => server.close());

const rows = async () => (await call(listWhitelist, { query: {} })).rows;
const save = (
  scope: Partial<WhitelistScope> = {},
  more: { version?: number; broad?: boolean } = {},
) =>
  call(saveWhitelistRule, {
    path: RULE,
    body: { version: null, ...LOG4J, ...scope, reason: 'Not reachable', broad: true, ...more },
  });
const preview = (scope: Partial<WhitelistScope> = {}) =>
  call(previewWhitelistRule, { body: { ...LOG4J, ...scope } });
const open = async () => {
  const counts = await Promise.all(SITES.map((site) => call(getRiskCounts, { query: { site } })));
  return counts.reduce((sum, { open }) => sum + open['system-vulnerability']!, 0);
};
const risks = () =>
  SITES.flatMap(
    (site) => server.store.byRisk[site].get('system-vulnerability CVE-2021-44228') ?? [],
  );
const refused = (field: string) => ({ failure: { status: 400, problem: { field } } });

describe('a rule', () => {
  test('hides what is open at both sites, and brings it back when it is deleted', async () => {
    const before = await open();
    expect(await preview()).toEqual({
      known: true,
      title: 'Remote code execution in liblog4j2-java',
      hiddenRisks: 11,
      images: 11,
      urgentRisks: 11,
      pastRisks: risks().filter(({ firstSeenMs }) => firstSeenMs > NOW - 90 * DAY_MS).length,
      fixExists: true,
    });
    expect(await save()).toMatchObject({
      version: 1,
      state: 'active',
      matches: 11,
      hiddenRisks: 11,
    });
    expect(await open()).toBe(before - 11);
    expect(await rows()).toHaveLength(1);
    expect(await call(deleteWhitelistRule, { path: RULE })).toEqual({ reopenedRisks: 11 });
    expect(await open()).toBe(before);
    expect(await rows()).toEqual([]);
  });

  test('holds until the millisecond before its end, and not at it', async () => {
    await save({ ends: { kind: 'at', at: new Date(NOW + 5 * DAY_MS).toISOString() } });
    const statuses = async () => {
      const query = { category: LOG4J.category, site: 'china', q: LOG4J.riskId } as const;
      const [listed] = (await call(listRisks, { query })).rows;
      const searched = await call(listRisks, { query: { ...query, q: `${query.q} is:open` } });
      const { facets } = await call(getRiskFacets, { query });
      const whitelisted = facets.status.find(({ value }) => value === 'whitelisted')?.risks;
      return [listed!.statuses.whitelisted, searched.risks, whitelisted];
    };
    now = NOW + 5 * DAY_MS - 1;
    const hidden = await open();
    expect(await statuses()).toEqual([7, 0, 7]);
    expect(await rows()).toMatchObject([{ state: 'active', hiddenRisks: 11 }]);
    now = NOW + 5 * DAY_MS;
    expect(await open()).toBe(hidden + 11);
    expect(await statuses()).toEqual([0, 7, 0]);
    expect(await rows()).toMatchObject([{ state: 'expired', matches: 11, hiddenRisks: 0 }]);
  });

  test('can hold in chosen repositories only', async () => {
    const before = await open();
    const there = risks().filter(({ image }) => repositoryName(image) === 'data/etl-runner').length;
    expect(there).toBeGreaterThan(0);
    expect(await save({ repositories: ['data/etl-runner'] })).toMatchObject({ hiddenRisks: there });
    expect(await open()).toBe(before - there);
    expect(await save({}, { version: 1 })).toMatchObject({ version: 2, hiddenRisks: 11 });
    expect(await open()).toBe(before - 11);
  });

  test('until a fix exists leaves out what has one, and says that its reason is gone', async () => {
    const rule = await save({ ends: { kind: 'when-fixable' } });
    expect(rule).toMatchObject({ state: 'reason-gone', matches: 0, hiddenRisks: 0 });
  });

  test('does not count what is ignored, and leaves it ignored when it goes', async () => {
    const { category, riskId: id } = LOG4J;
    const body = { action: 'ignore', site: 'china', reason: 'Later', expiresAt: null } as const;
    await call(handleRisk, { path: { category, id }, body });
    const before = await open();
    expect(await save()).toMatchObject({ matches: 11, hiddenRisks: 4 });
    await call(deleteWhitelistRule, { path: RULE });
    expect(await open()).toBe(before);
  });

  test('of an id that nothing knows waits for it', async () => {
    expect(await preview({ riskId: 'CVE-2099-0001' })).toMatchObject({ known: false, title: null });
    expect(await save({ riskId: 'CVE-2099-0001' })).toMatchObject({ title: null, matches: 0 });
  });

  test('that was sent twice is one', async () => {
    const [first, second] = [await save(), await save()];
    expect(second).toEqual(first);
  });
});

describe('is refused', () => {
  test('when it hides urgent risks everywhere without saying so', async () => {
    await expect(save({}, { broad: false })).rejects.toMatchObject(refused('body.broad'));
    expect(await rows()).toEqual([]);
    await save({ repositories: ['data/etl-runner'] }, { broad: false });
    expect(await rows()).toHaveLength(1);
  });

  test('not when it hides them in one image only', async () => {
    const { category, riskId, image } = server.store.findings.china.find(
      ({ category, priority }) => category === 'baseline' && priority === 'asap',
    )!;
    await save({ category, riskId, digests: [image.digest] }, { broad: false });
    expect(await rows()).toHaveLength(1);
  });

  test.each([
    ['body.match', { match: { kind: 'path', value: '/a' } }],
    ['body.digests', { digests: ['sha256:0'] }],
    ['body.ends', { category: 'baseline', ends: { kind: 'when-fixable' } }],
    ['body.ends.at', { ends: { kind: 'at', at: new Date(NOW).toISOString() } }],
  ] as const)('for %s', async (field, scope) => {
    await expect(save(scope as Partial<WhitelistScope>)).rejects.toMatchObject(refused(field));
  });

  test('when somebody has changed it since', async () => {
    await save();
    await expect(save({}, { version: 7 })).rejects.toMatchObject({ failure: { status: 409 } });
  });

  test.each(['manager', 'analyst'] as const)('to a %s', async (role) => {
    start(role);
    await expect(save()).rejects.toMatchObject({
      failure: { status: 403, problem: { permission: 'whitelist.manage' } },
    });
    expect(server.store.whitelist.size).toBe(0);
  });
});
