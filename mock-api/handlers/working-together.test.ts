import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { applyBatch, revertBatch, type RiskSelection } from '#contract/batches.ts';
import { commentRisk, handleRisk, listRiskHistory, type HandlingAct } from '#contract/handling.ts';
import { listAssignees } from '#contract/people.ts';
import { getRiskFacets } from '#contract/risk-counts.ts';
import type { RiskFilter } from '#contract/risk-filter.ts';
import { getRisk } from '#contract/risk-detail.ts';
import { listRisks } from '#contract/risks.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { NOW } from '../testing/now.ts';

const category = 'system-vulnerability' as const;
const site = 'china' as const;
const OPEN = { category, site, status: ['open'] } satisfies RiskFilter;
const path = { category, id: 'CVE-2021-44228' } as const;
const ID = '7d8c2a52-0f6e-4a4e-8a0e-1f5f7a8c2b20';
const WEI = { id: 'wei-chen', name: 'Wei Chen' };
const SOFIA = { id: 'sofia-rossi', name: 'Sofia Rossi' };

let server: MockServer;
beforeEach(() => {
  server = startMockServer({ now: () => NOW, role: 'analyst' });
});
afterEach(() => server.close());

const handle = (act: HandlingAct, revision?: number) =>
  call(handleRisk, { path, body: { ...act, site, revision } });
const assign = (assignee: string | null) => handle({ action: 'assign', assignee });
const detail = () => call(getRisk, { path, query: { site } });
const events = async () => (await call(listRiskHistory, { path, query: { site } })).events;
const comment = (text: string, commentId = ID) =>
  call(commentRisk, { path: { ...path, commentId }, body: { site, text } });
const refusal = (status: number, field?: string) => ({
  failure: { status, problem: field === undefined ? {} : { field } },
});

describe('an assignee', () => {
  test('is one of those who may handle risks', async () => {
    const { people } = await call(listAssignees, {});
    expect(people.map(({ name }) => name)).toEqual([
      'Lukas Brandt',
      'Amara Okafor',
      'Wei Chen',
      'Sofia Rossi',
    ]);
    await expect(assign('mei-tan')).rejects.toMatchObject(refusal(400, 'body.assignee'));
    expect((await detail()).assignees).toEqual([{ person: null, risks: 7 }]);
  });

  test('stands with the risk, and the history says who it was before', async () => {
    expect(await assign('wei-chen')).toEqual({ changed: 7, skipped: 0 });
    await assign('sofia-rossi');
    expect((await detail()).assignees).toEqual([{ person: SOFIA, risks: 7 }]);
    expect((await events()).slice(0, 2)).toMatchObject([
      {
        kind: 'assigned',
        by: 'Wei Chen',
        statuses: null,
        assignees: { before: [{ person: WEI, risks: 7 }], after: [{ person: SOFIA, risks: 7 }] },
      },
      { assignees: { before: [{ person: null, risks: 7 }], after: [{ person: WEI, risks: 7 }] } },
    ]);
    await assign(null);
    expect((await detail()).assignees).toEqual([{ person: null, risks: 7 }]);
  });

  test('is a filter whose values add up to the list', async () => {
    await assign('wei-chen');
    const { risks, facets } = await call(getRiskFacets, { query: OPEN });
    const found = Object.fromEntries(facets.assignee.map((each) => [each.value, each.risks]));
    expect(found).toEqual({
      'lukas-brandt': 0,
      'amara-okafor': 0,
      'wei-chen': 7,
      'sofia-rossi': 0,
      nobody: risks - 7,
    });
    const mine = await call(listRisks, { query: { ...OPEN, assignee: ['wei-chen'] } });
    expect(mine.rows.map(({ id, assignees }) => [id, assignees])).toEqual([
      ['CVE-2021-44228', [{ person: WEI, risks: 7 }]],
    ]);
  });

  test('outlives what is done to the risk, and stays off risks that are set aside', async () => {
    await assign('wei-chen');
    await handle({ action: 'ignore', reason: 'Not reachable', expiresAt: null });
    expect(await assign('sofia-rossi')).toEqual({ changed: 0, skipped: 7 });
    await handle({ action: 'reopen' });
    expect((await detail()).assignees).toEqual([{ person: WEI, risks: 7 }]);
  });

  test('of many risks is put back with their batch, but for those that somebody reassigned', async () => {
    await assign('wei-chen');
    const selection = {
      filter: OPEN,
      group: 'risk',
      pick: { kind: 'only', keys: ['CVE-2021-44228', 'CVE-2022-0778'] },
    } satisfies RiskSelection;
    const act = { action: 'assign', assignee: 'sofia-rossi' } as const;
    const batch = await call(applyBatch, { path: { id: ID }, body: { selection, act } });
    expect(batch).toMatchObject({ action: 'assign', assignee: SOFIA, skipped: [] });
    await call(handleRisk, {
      path: { category, id: 'CVE-2022-0778' },
      body: { action: 'assign', assignee: 'amara-okafor', site },
    });
    const { reverted } = await call(revertBatch, { path: { id: ID } });
    expect(reverted).toMatchObject({
      risks: 7,
      kept: [{ reason: 'handled-since', risks: batch.changed - 7 }],
    });
    expect((await detail()).assignees).toEqual([{ person: WEI, risks: 7 }]);
    expect((await events())[0]).toMatchObject({
      kind: 'batch-reverted',
      assignees: { before: [{ person: SOFIA, risks: 7 }], after: [{ person: WEI, risks: 7 }] },
    });
  });
});

describe('a comment', () => {
  test('stands in the history of its risk and site, and sent twice it is one', async () => {
    await comment('Who runs this?');
    await comment('Who runs this?');
    expect((await events()).filter(({ kind }) => kind === 'commented')).toMatchObject([
      { by: 'Wei Chen', text: 'Who runs this?', statuses: null },
    ]);
    const elsewhere = await call(listRiskHistory, { path, query: { site: 'outside-china' } });
    expect(elsewhere.events.map(({ kind }) => kind)).not.toContain('commented');
  });

  test('may come from everybody who reads, has a word, and an id of its own', async () => {
    server.signInAs('mei-tan');
    await comment('Why is this open?');
    await expect(comment('Another thing')).rejects.toMatchObject(refusal(409));
    await expect(comment('  ', '7d8c2a52-0f6e-4a4e-8a0e-1f5f7a8c2b21')).rejects.toMatchObject(
      refusal(400, 'body.text'),
    );
  });
});

describe('a save over what somebody else did', () => {
  const IGNORE = { action: 'ignore', reason: 'Not reachable', expiresAt: null } as const;

  test.each([
    ['an assignment', () => assign('sofia-rossi')],
    ['a comment', () => comment('An exploit was seen today')],
    ['a verification', () => handle({ action: 'verify' })],
  ])('is refused after %s, and accepted once that is read', async (_, meanwhile) => {
    const { revision } = await detail();
    server.signInAs('sofia-rossi');
    await meanwhile();
    server.signInAs('wei-chen');
    await expect(handle(IGNORE, revision)).rejects.toMatchObject(refusal(409));
    expect((await detail()).statuses.ignored).toBe(0);
    const read = (await detail()).revision;
    expect(read).toBe(revision + 1);
    expect(await handle(IGNORE, read)).toBeDefined();
  });

  test('goes on after what the same person did, in another window or in a lost try', async () => {
    const { revision } = await detail();
    await comment('On it');
    await handle(IGNORE, revision);
    expect(await handle(IGNORE, revision)).toEqual({ changed: 0, skipped: 7 });
  });
});

test('an event says what each status was before and after', async () => {
  await handle({ action: 'ignore', reason: 'Later', expiresAt: null });
  await handle({ action: 'reopen' });
  expect((await events()).slice(0, 2)).toMatchObject([
    {
      kind: 'reopened',
      statuses: {
        before: [{ status: 'ignored', risks: 7 }],
        after: [{ status: 'open', risks: 7 }],
      },
    },
    {
      kind: 'ignored',
      statuses: {
        before: [{ status: 'open', risks: 7 }],
        after: [{ status: 'ignored', risks: 7 }],
      },
    },
  ]);
});
