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
const rowsOf = async (id: string) =>
  (await call(listRegistries, {})).rows.filter((one) => one.id === id);
const pipelines = () => rowsOf(REGISTRY_ID);

test('the token is in the answer once; the list has its last four characters', async () => {
  const { token, registry } = await add();
  expect(token).toMatch(/^[\da-f]{40}$/);
  expect(registry).toMatchObject({
    name: 'nightly build',
    images: 0,
    lastSyncAt: null,
    pipeline: {
      token: {
        hint: token.slice(-4),
        createdAt: new Date(NOW).toISOString(),
        lastUsedAt: null,
      },
      retentionDays: 90,
    },
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
  expect((await pipelines())[0]?.pipeline?.token.hint).toBe(tokens.at(-1)?.slice(-4));
});

test('a token that was used keeps the day; the one that replaces it was never used', async () => {
  const id = 'cicd-release-build';
  const [row] = await rowsOf(id);
  expect(row?.pipeline?.token).toMatchObject({
    createdAt: '2026-08-04T14:24:00.000Z',
    lastUsedAt: '2026-10-06T19:12:00.000Z',
  });
  const { registry } = await call(rotateToken, { path: { id } });
  expect(registry.pipeline?.token).toMatchObject({
    createdAt: new Date(NOW).toISOString(),
    lastUsedAt: null,
  });
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
