import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { deleteView, listViews, saveView, type SavedView } from '#contract/saved-views.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { NOW } from '../testing/now.ts';

const ID = '7d8c2a52-0f6e-4a4e-8a0e-1f5f7a8c2b30';
const VIEW = {
  version: null,
  name: 'Fix first',
  category: 'system-vulnerability',
  query: '?fix=quick-fix',
  shared: false,
} as const;

let server: MockServer;
beforeEach(() => {
  server = startMockServer({ now: () => NOW });
});
afterEach(() => server.close());

const save = (more: Partial<Omit<SavedView, 'version'>> & { version?: number | null } = {}) =>
  call(saveView, { path: { id: ID }, body: { ...VIEW, ...more } });
const names = async () => (await call(listViews, {})).rows.map(({ name }) => name);
const conflict = { failure: { status: 409 } };

describe('a view', () => {
  test('is seen by its owner alone until it is shared', async () => {
    await save();
    expect(await names()).toEqual(['Fix first']);
    server.signInAs('wei-chen');
    expect(await names()).toEqual([]);
    server.signInAs('lukas-brandt');
    await save({ version: 1, shared: true });
    server.signInAs('wei-chen');
    expect(await names()).toEqual(['Fix first']);
  });

  test('of somebody else is neither changed nor deleted', async () => {
    await save({ shared: true });
    server.signInAs('wei-chen');
    await expect(save({ version: 1, name: 'Mine' })).rejects.toMatchObject(conflict);
    await expect(call(deleteView, { path: { id: ID } })).rejects.toMatchObject(conflict);
    expect(await names()).toEqual(['Fix first']);
  });

  test('that was changed meanwhile is not written over', async () => {
    await save();
    await save({ version: 1, name: 'First' });
    await expect(save({ version: 1, name: 'Second' })).rejects.toMatchObject(conflict);
    expect(await names()).toEqual(['First']);
  });

  test('that was sent twice is one, and is gone when it is deleted', async () => {
    expect(await save()).toEqual(await save());
    await call(deleteView, { path: { id: ID } });
    expect(await names()).toEqual([]);
  });

  test('without a name is refused', async () => {
    await expect(save({ name: '  ' })).rejects.toMatchObject({
      failure: { status: 400, problem: { field: 'body.name' } },
    });
  });
});
