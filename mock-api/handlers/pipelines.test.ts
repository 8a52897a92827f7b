import { afterEach, beforeEach, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import {
  addPipeline,
  listRegistries,
  removeRegistry,
  rotateToken,
  setRetention,
} from '#contract/registries.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { NOW } from '../testing/now.ts';
import { REGISTRY_ID } from '../testing/registry.ts';

let server: MockServer;
beforeEach(() => void (server = startMockServer({ now: () => NOW })));
afterEach(() => server.close());

const path = { id: REGISTRY_ID };
const add = (name = 'nightly build') =>
  call(addPipeline, { path, body: { name, regionId: 'cn-hangzhou' } });
const pipelines = async () =>
  (await call(listRegistries, {})).rows.filter(({ registryType }) => registryType === 'cicd');

test('the token is in the answer once; the list has its last four characters', async () => {
  const { token, registry } = await add();
  expect(token).toMatch(/^[\da-f]{40}$/);
  expect(registry).toMatchObject({
    name: 'nightly build',
    images: 0,
    lastSyncAt: null,
    pipeline: { tokenHint: token.slice(-4), retentionDays: 90 },
  });
  expect(await pipelines()).toEqual([registry]);
  expect(JSON.stringify(await pipelines())).not.toContain(token);
});

test('sending it again gives the same token; another name with the id is a conflict', async () => {
  expect(await add()).toEqual(await add());
  expect(await pipelines()).toHaveLength(1);
  await expect(add('weekly')).rejects.toMatchObject({ failure: { problem: { code: 'Conflict' } } });
});

test('each rotation gives a token that was not there before', async () => {
  const tokens = [(await add()).token];
  for (let turn = 0; turn < 3; turn++) tokens.push((await call(rotateToken, { path })).token);
  expect(new Set(tokens).size).toBe(4);
  expect((await pipelines())[0]?.pipeline?.tokenHint).toBe(tokens.at(-1)?.slice(-4));
});

test('the retention is 30 or 90 days', async () => {
  await add();
  expect(await call(setRetention, { path, body: { days: 30 } })).toMatchObject({
    pipeline: { retentionDays: 30 },
  });
  await expect(call(setRetention, { path, body: { days: 60 as 30 } })).rejects.toMatchObject({
    failure: { problem: { code: 'InvalidRequest' } },
  });
});

test.each([
  ['n'.repeat(64), true],
  ['n'.repeat(65), false],
  ['', false],
])('the name %s: %s', async (name, accepted) => {
  const outcome = await add(name).then(
    () => true,
    () => false,
  );
  expect(outcome).toBe(accepted);
});

test('it is removed like a registry; a registry has no token', async () => {
  await add();
  await call(removeRegistry, { path });
  expect(await pipelines()).toEqual([]);
  await expect(call(rotateToken, { path: { id: 'harbor-harbor-tokyo' } })).rejects.toMatchObject({
    failure: { problem: { code: 'NotFound' } },
  });
});
