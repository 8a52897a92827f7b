import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import {
  deleteFileWhitelistRule,
  listFileWhitelist,
  setFileWhitelistScope,
  type FileWhitelistRule,
} from '#contract/file-whitelist.ts';
import { getRiskCounts, getVulnerabilityFacets } from '#contract/risk-counts.ts';
import {
  deleteWhitelistRule,
  listVulnerabilityWhitelist,
  previewWhitelistRule,
  saveWhitelistRule,
} from '#contract/vulnerability-whitelist.ts';
import { handleVulnerability, listVulnerabilityHistory } from '#contract/handling.ts';
import { SITES, type Site } from '#domain/region.ts';
import { repositoryName } from '../store/facet-readers.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { NOW } from '../testing/now.ts';

let server: MockServer;
function start(options: Parameters<typeof startMockServer>[0] = {}) {
  server?.close();
  server = startMockServer({ now: () => NOW, ...options });
}
beforeEach(() => start());
afterEach(() => server.close());

/** Log4j stands in both sites of the sample data. */
const ID = 'CVE-2021-44228';
const path = { id: ID };
const list = async () => (await call(listVulnerabilityWhitelist, {})).rows;
const save = (version: number | null, repositories: string[] | null = null, note = '') =>
  call(saveWhitelistRule, { path, body: { version, repositories, note } });
const remove = () => call(deleteWhitelistRule, { path });
const open = async () => {
  const counts = await Promise.all(SITES.map((site) => call(getRiskCounts, { query: { site } })));
  return counts.reduce((sum, { systemVulnerability }) => sum + systemVulnerability, 0);
};
const risks = () => SITES.flatMap((site) => server.store.byVulnerability[site].get(ID) ?? []);
const ofStatus = async (status: 'open' | 'whitelisted') => {
  const { facets } = await call(getVulnerabilityFacets, {
    query: { site: 'china', q: ID, status: [status] },
  });
  return facets.status.find(({ value }) => value === status)?.risks ?? 0;
};

describe('a rule of a vulnerability', () => {
  test('hides its open risks at both sites, and brings them back when it is deleted', async () => {
    const before = await open();
    const asked = await call(previewWhitelistRule, { path, body: { repositories: null } });
    const rule = await save(null, null, 'Not reachable.');
    expect(rule).toMatchObject({ vulnerabilityId: ID, version: 1, note: 'Not reachable.' });
    expect(rule.hiddenRisks).toBe(risks().length);
    expect(asked).toMatchObject({ known: true, hiddenRisks: rule.hiddenRisks });
    expect(await open()).toBe(before - rule.hiddenRisks);
    expect(await ofStatus('open')).toBe(0);
    expect(await ofStatus('whitelisted')).toBeGreaterThan(0);
    expect(await remove()).toEqual({ reopenedRisks: rule.hiddenRisks });
    expect(await open()).toBe(before);
    expect(await ofStatus('whitelisted')).toBe(0);
    expect(await list()).toEqual([]);
  });

  test('can hold in chosen repositories only', async () => {
    const before = await open();
    const there = risks().filter(({ image }) => repositoryName(image) === 'data/etl-runner');
    const rule = await save(null, ['data/etl-runner']);
    expect(there.length).toBeGreaterThan(0);
    expect(rule.hiddenRisks).toBe(there.length);
    expect(await open()).toBe(before - there.length);
    const wider = await save(1, null);
    expect(wider.hiddenRisks).toBe(risks().length);
    expect(await open()).toBe(before - risks().length);
  });

  test('does not count what is ignored, and leaves it ignored when it goes', async () => {
    await call(handleVulnerability, {
      path,
      body: { action: 'ignore', site: 'china', reason: 'Later', expiresAt: null },
    });
    const before = await open();
    const rule = await save(null);
    expect(rule.hiddenRisks).toBe(
      risks().filter(({ image }) => image.site === 'outside-china').length,
    );
    await remove();
    expect(await open()).toBe(before);
  });

  test('is told in the history of its vulnerability, with who, when, where and why', async () => {
    const history = async (site: Site) => {
      const { events } = await call(listVulnerabilityHistory, { path, query: { site } });
      return events.slice(0, 3);
    };
    const told = { at: new Date(NOW).toISOString(), by: 'Lukas Brandt', expiresAt: null };
    const everywhere = { repositories: null };
    const there = { repositories: ['data/etl-runner'] };
    await save(null, null, 'Not reachable.');
    await save(1, ['data/etl-runner']);
    await remove();
    expect(await history('outside-china')).toEqual([
      { ...told, kind: 'unwhitelisted', risks: 1, reason: null, rule: there },
      { ...told, kind: 'whitelist-changed', risks: 1, reason: null, rule: there },
      { ...told, kind: 'whitelisted', risks: 4, reason: 'Not reachable.', rule: everywhere },
    ]);
    expect((await history('china')).map((event) => event.risks)).toEqual([3, 3, 7]);
  });

  test('of an id that the data do not know waits for it', async () => {
    const strange = { id: 'CVE-2099-0001' };
    const asked = { path: strange, body: { repositories: null } };
    expect(await call(previewWhitelistRule, asked)).toEqual({
      known: false,
      hiddenRisks: 0,
      images: 0,
    });
    const body = { version: null, repositories: null, note: '' };
    const rule = await call(saveWhitelistRule, { path: strange, body });
    expect(rule).toMatchObject({ title: null, hiddenRisks: 0 });
  });

  test.each([
    ['created twice', null],
    ['changed from an old version', 7],
  ])('that is %s is a conflict', async (_, version) => {
    await save(null);
    await expect(save(version)).rejects.toMatchObject({
      failure: { status: 409, problem: { code: 'Conflict' } },
    });
  });

  test('needs a repository when its scope is chosen', async () => {
    await expect(save(null, [])).rejects.toMatchObject({ failure: { status: 400 } });
  });

  test.each(['manager', 'analyst'] as const)('is only read by a %s', async (role) => {
    start({ role });
    expect(await list()).toEqual([]);
    await expect(save(null)).rejects.toMatchObject({
      failure: { status: 403, problem: { permission: 'whitelist.manage' } },
    });
    expect(server.store.vulnerabilityWhitelist.size).toBe(0);
  });
});

describe('the whitelist of files', () => {
  const RULE: FileWhitelistRule = {
    id: 'rule-1',
    category: 'sensitive-file',
    name: 'SSH private key',
    condition: 'path equals /etc/ssh/key',
    repository: 'payments/ledger',
    scope: 'repository',
    note: 'Test key',
    savedAt: new Date(NOW).toISOString(),
    savedBy: 'Lukas Brandt',
  };
  const rows = async () => (await call(listFileWhitelist, {})).rows;

  test('is empty until somebody has whitelisted something', async () => {
    expect(await rows()).toEqual([]);
  });

  test('changes the scope of a rule and deletes it', async () => {
    server.store.fileWhitelist = [{ ...RULE }];
    const asked = { path: { id: RULE.id }, body: { scope: 'all' as const } };
    expect(await call(setFileWhitelistScope, asked)).toEqual({ ...RULE, scope: 'all' });
    expect(await rows()).toEqual([{ ...RULE, scope: 'all' }]);
    expect(await call(deleteFileWhitelistRule, { path: { id: RULE.id } })).toEqual({ id: RULE.id });
    expect(await rows()).toEqual([]);
  });
});
