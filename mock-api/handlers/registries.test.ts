import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import {
  addRegistry,
  listRegistries,
  removeRegistry,
  syncRegistry,
  testRegistry,
  updateRegistry,
  type RegistryConnection,
} from '#contract/registries.ts';
import { getImage } from '#contract/image-detail.ts';
import { listScanJobs } from '#contract/scans.ts';
import { connectionSteps, type ConnectionStep } from '#domain/registry-connection.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { getScanSettings, saveScanSettings } from '#contract/scan-settings.ts';
import { excludedRepositories } from '../store/excluded-repositories.ts';
import { skipReasons } from '../store/scan-scope.ts';
import { DAY_MS, NOW } from '../testing/now.ts';
import { HARBOR, REGISTRY_ID } from '../testing/registry.ts';

let server: MockServer;
function start(options: Parameters<typeof startMockServer>[0] = {}) {
  server?.close();
  server = startMockServer({ now: () => NOW, ...options });
}
beforeEach(() => start());
afterEach(() => server.close());

const path = { id: REGISTRY_ID };
const add = (change: Partial<RegistryConnection> = {}) =>
  call(addRegistry, { path, body: { ...HARBOR, ...change } });
const probe = (change: Partial<RegistryConnection> = {}, step: ConnectionStep = 'list') =>
  call(testRegistry, { path: { ...path, step }, body: { ...HARBOR, ...change } });
const rows = async () => (await call(listRegistries, {})).rows;
const row = async (id: string) => (await rows()).find((one) => one.id === id)!;
const refused = (code: string, details: object = {}) => ({
  failure: { kind: 'problem', problem: { code, ...details } },
});
const of = (instanceId: string) =>
  server.store.images.filter((image) => image.instanceId === instanceId);

describe('the list', () => {
  test('has every instance with its images, and those that no scan has read', async () => {
    expect(await rows()).toHaveLength(41);
    expect(await row('quay-quay-frankfurt')).toMatchObject({ images: 3, unscannedImages: 3 });
    expect(await row('harbor-harbor-tokyo')).toMatchObject({
      images: 5,
      unscannedImages: 2,
      imagesPerHour: 60,
      removable: true,
      refusal: null,
      lastSyncAt: '2026-11-22T21:00:00.000Z',
      lastTry: { at: '2026-11-22T21:00:00.000Z', error: null },
      connection: { address: 'harbor-tokyo.example.com', username: 'image-scan' },
    });
  });

  test.each([
    [
      'defaultAcr-personal-hangzhou',
      'Images of the Personal edition are listed but cannot be scanned.',
    ],
    [
      'cri-nanjing-edge',
      'cn-nanjing is not a supported region. Scan it from a supported region: replicate the repositories there.',
    ],
  ])('%s says why it cannot be scanned', async (id, refusal) => {
    expect(await row(id)).toMatchObject({ refusal, removable: false, connection: null });
  });
});

describe('a test', () => {
  test.each<[ConnectionStep, string | null]>([
    ['resolve', null],
    ['connect', null],
    ['authenticate', 'FailedToVerifyUsernameOrPwd'],
    ['list', 'FailedToVerifyUsernameOrPwd'],
  ])('of a wrong password, as far as %s, says %s', async (step, error) => {
    expect(await probe({ password: 'wrong' }, step)).toEqual({ error, found: null });
  });

  test('tells what it found with its last step only', async () => {
    expect(await probe({}, 'authenticate')).toEqual({ error: null, found: null });
    expect((await probe()).found).toEqual({ repositories: 3, images: 12 });
  });

  test.each<[Partial<RegistryConnection>, string | null, string]>([
    [{}, null, 'done done done done'],
    [{ address: 'slow.example.com' }, 'NetworkConnectError', 'done failed not-reached not-reached'],
    [{ password: 'wrong' }, 'FailedToVerifyUsernameOrPwd', 'done done failed not-reached'],
    [{ version: 'v1' }, 'RegistryVersionError', 'done done done failed'],
    [{ address: 'harbor-v1.example.com' }, 'RegistryVersionError', 'done done done failed'],
    [{ address: 'harbor-v1.example.com', version: 'v1' }, null, 'done done done done'],
    [{ username: 'viewer' }, 'UserDoesNotHaveAdminRole', 'done done done failed'],
    [
      { type: 'gitlab', version: 'v1', groups: [{ namespace: 'g', token: 't' }] },
      null,
      'done done done done',
    ],
  ])('of %j ends with %s: %s', async (change, error, states) => {
    const before = await rows();
    const answer = await probe(change);
    expect(answer.error).toBe(error);
    expect(
      connectionSteps(answer.error)
        .map(({ state }) => state)
        .join(' '),
    ).toBe(states);
    expect(answer.found).toEqual(error ? null : { repositories: 3, images: 12 });
    expect(await rows()).toEqual(before);
  });

  test('a form that no registry could be reached with is refused with its field', async () => {
    await expect(probe({ address: 'https://x' })).rejects.toMatchObject(
      refused('InvalidRequest', { field: 'body.address' }),
    );
  });
});

describe('adding', () => {
  test('a region that was switched off stays off', async () => {
    server.store.regionsInScope.delete('eu-central-1');
    await add();
    const reasons = of(REGISTRY_ID).map((image) => skipReasons(server.store, NOW)(image));
    expect(new Set(reasons)).toEqual(new Set(['region-off']));
  });

  test('a region that had nothing to scan joins the scope', async () => {
    server.store.images = server.store.images.filter(({ regionId }) => regionId !== 'eu-central-1');
    server.store.regionsInScope.delete('eu-central-1');
    await add();
    expect(server.store.regionsInScope.has('eu-central-1')).toBe(true);
  });

  test('brings the images of the registry, none of them scanned', async () => {
    const added = await add();
    expect(added).toMatchObject({
      name: 'harbor.example.com',
      repositories: 3,
      images: 12,
      unscannedImages: 12,
      imagesPerHour: 10,
      lastSyncAt: new Date(NOW).toISOString(),
    });
    expect(of(REGISTRY_ID)).toHaveLength(12);
    expect(of(REGISTRY_ID).map((image) => skipReasons(server.store, NOW)(image))).not.toContain(
      'region-off',
    );
    expect(await row(REGISTRY_ID)).toEqual(added);
  });

  test('twice with the same id adds once; something else with it is a conflict', async () => {
    const added = await add();
    expect(await add()).toEqual(added);
    expect(of(REGISTRY_ID)).toHaveLength(12);
    await expect(add({ address: '203.0.113.8' })).rejects.toMatchObject(refused('Conflict'));
  });

  test('what is connected already is a conflict', async () => {
    await add();
    const again = call(addRegistry, {
      path: { id: '00000000-0000-4000-8000-0000000000b1' },
      body: { ...HARBOR, domain: 'HARBOR.example.com' },
    });
    await expect(again).rejects.toMatchObject(refused('Conflict'));
  });

  test.each(['harbor-tokyo.example.com', 'Harbor-Tokyo.example.com', 'harbor-tokyo'])(
    '%s belongs to a registry: neither tested nor added, and its owner is named',
    async (domain) => {
      const taken = refused('Conflict', { field: 'body.domain', takenBy: 'harbor-tokyo' });
      await expect(probe({ domain })).rejects.toMatchObject(taken);
      await expect(add({ domain, port: 8443 })).rejects.toMatchObject(taken);
      expect(await rows()).toHaveLength(41);
    },
  );

  test('a failed connection adds nothing and names the code', async () => {
    await expect(add({ password: 'wrong' })).rejects.toMatchObject(
      refused('RegistryRefused', { connectionError: 'FailedToVerifyUsernameOrPwd' }),
    );
    expect(await rows()).toHaveLength(41);
  });

  test('new repositories stay out of scans where the settings say so', async () => {
    const { version, values } = await call(getScanSettings, {});
    const scan = { ...values.scan, addNewRepositories: false };
    await call(saveScanSettings, { body: { version, values: { ...values, scan } } });
    await add();
    expect(excludedRepositories(server.store)).toEqual([
      'harbor.example.com/order-service',
      'harbor.example.com/report-worker',
      'harbor.example.com/web-frontend',
    ]);
  });

  test.each(['manager', 'analyst'] as const)('a %s may not', async (role) => {
    start({ role });
    await expect(add()).rejects.toMatchObject(
      refused('NoPermission', { permission: 'registry.manage' }),
    );
    expect(await rows()).toHaveLength(41);
  });
});

describe('changing', () => {
  const change = (id: string, body: Parameters<typeof call<typeof updateRegistry>>[1]['body']) =>
    call(updateRegistry, { path: { id }, body });
  const place = {
    address: '203.0.113.9',
    port: 8443,
    domain: 'harbor.example.com',
    username: 'root',
    password: HARBOR.password,
  };
  const { password: _password, ...silent } = place;

  test('the speed limit alone, or the connection with another password', async () => {
    await add();
    expect(await change(REGISTRY_ID, { imagesPerHour: null, connection: null })).toMatchObject({
      imagesPerHour: null,
      connection: { address: '203.0.113.7' },
    });
    expect(await change(REGISTRY_ID, { imagesPerHour: 50, connection: place })).toMatchObject({
      imagesPerHour: 50,
      connection: { ...silent, version: 'v2' },
    });
  });

  test('the user name with the password that it has, because that goes to the same host', async () => {
    await add();
    const { address, port, domain } = HARBOR;
    const connection = { address, port, domain: domain.toUpperCase(), username: 'root' };
    expect(await change(REGISTRY_ID, { imagesPerHour: 10, connection })).toMatchObject({
      connection,
    });
  });

  test.each<[object]>([[{ address: '203.0.113.8' }], [{ port: 8443 }], [{ domain: 'a.example' }]])(
    '%j without the password is refused: it is not sent to another host',
    async (moved) => {
      const added = await add();
      const { address, port, domain, username } = HARBOR;
      const connection = { address, port, domain, username, ...moved };
      const refusal = refused('InvalidRequest', { field: 'body.connection.password' });
      await expect(change(REGISTRY_ID, { imagesPerHour: 99, connection })).rejects.toMatchObject(
        refusal,
      );
      expect(await row(REGISTRY_ID)).toEqual(added);
    },
  );

  test('a Quay that moves needs the token of each organisation too', async () => {
    const id = 'quay-quay-frankfurt';
    const { connection } = await row(id);
    const tokens = connection!.namespaces.map((namespace) => ({ namespace, token: 'new' }));
    const body = { imagesPerHour: 120, connection: place };
    await expect(change(id, body)).rejects.toMatchObject(
      refused('InvalidRequest', { field: 'body.connection.tokens' }),
    );
    const moved = { ...body, connection: { ...place, tokens } };
    expect(await change(id, moved)).toMatchObject({ connection: { address: place.address } });
  });

  test('the domain name of another registry is refused; its own is not', async () => {
    const added = await add();
    const connection = { ...place, domain: 'QUAY-frankfurt.example.com' };
    await expect(change(REGISTRY_ID, { imagesPerHour: 99, connection })).rejects.toMatchObject(
      refused('Conflict', { field: 'body.connection.domain', takenBy: 'quay-frankfurt' }),
    );
    expect(await row(REGISTRY_ID)).toEqual(added);
    const own = { ...place, domain: 'HARBOR.example.com' };
    expect(await change(REGISTRY_ID, { imagesPerHour: 10, connection: own })).toMatchObject({
      connection: { ...silent, domain: own.domain },
    });
  });

  test('a connection that fails changes nothing, not the speed limit either', async () => {
    const added = await add();
    const body = { imagesPerHour: 99, connection: { ...place, password: 'wrong' } };
    await expect(change(REGISTRY_ID, body)).rejects.toMatchObject(
      refused('RegistryRefused', { connectionError: 'FailedToVerifyUsernameOrPwd' }),
    );
    expect(await row(REGISTRY_ID)).toEqual(added);
  });

  test('what came with the account cannot be changed', async () => {
    const body = { imagesPerHour: 5, connection: null };
    await expect(change('cri-prod-tokyo', body)).rejects.toMatchObject(refused('Conflict'));
  });
});

describe('removing', () => {
  test('stops scans and keeps results; coming back brings the images back', async () => {
    await add();
    const images = of(REGISTRY_ID);
    await call(removeRegistry, { path });
    expect(await rows()).toHaveLength(41);
    expect(images.map((image) => skipReasons(server.store, NOW)(image))).toContain(
      'registry-removed',
    );
    expect(server.store.images).toEqual(expect.arrayContaining(images));
    const before = server.store.images.length;
    expect(await add()).toMatchObject({ images: 12 });
    expect(server.store.images).toHaveLength(before);
  });

  test('leaves its name in the logs of scans and at its images', async () => {
    const id = 'harbor-harbor-tokyo';
    const scan = { id: 'scan-20261122180000' };
    const logged = async () => {
      const { rows: jobs } = await call(listScanJobs, { path: scan, query: { limit: 200 } });
      const names = jobs.filter(({ registryType }) => registryType === 'harbor');
      return names.filter(({ registry }) => registry === 'harbor-tokyo').length;
    };
    const [image] = of(id);
    const { namespace, repository, digest } = image!;
    expect(await logged()).toBe(3);
    await call(removeRegistry, { path: { id } });
    expect(await logged()).toBe(3);
    const detail = await call(getImage, { path: { namespace, repository, digest } });
    expect(detail.registry).toEqual({ id, name: 'harbor-tokyo' });
  });

  test.each(['cri-prod-tokyo', 'defaultAcr-personal-hangzhou'])(
    '%s came with the account and stays',
    async (id) => {
      await expect(call(removeRegistry, { path: { id } })).rejects.toMatchObject(
        refused('Conflict'),
      );
      expect(await row(id)).toBeDefined();
    },
  );
});

test('synchronising by hand is the last synchronisation', async () => {
  const id = 'cri-prod-tokyo';
  expect(await call(syncRegistry, { path: { id } })).toMatchObject({
    lastSyncAt: new Date(NOW).toISOString(),
  });
  expect((await row(id)).lastSyncAt).toBe(new Date(NOW).toISOString());
});

test('a registry that has another password now fails by day and by night, until that is typed', async () => {
  const id = 'quay-quay-frankfurt';
  const error = 'FailedToVerifyUsernameOrPwd';
  const lastSyncAt = '2026-11-19T21:00:00.000Z';
  const now = new Date(NOW).toISOString();
  const lastTry = { at: '2026-11-22T21:00:00.000Z', error };
  const stuck = { lastSyncAt, lastTry, images: 3 };
  expect(await row(id)).toMatchObject(stuck);
  expect(await call(syncRegistry, { path: { id } })).toMatchObject({
    ...stuck,
    lastTry: { at: now, error },
  });
  const { address, port, domain, username } = (await row(id)).connection!;
  const send = (password?: string) => {
    const connection = { address, port, domain, username, ...(password && { password }) };
    return call(updateRegistry, { path: { id }, body: { imagesPerHour: 5, connection } });
  };
  await expect(send()).rejects.toMatchObject(
    refused('RegistryRefused', { connectionError: error }),
  );
  expect(await send(HARBOR.password)).toMatchObject({
    lastSyncAt: now,
    lastTry: { at: now, error: null },
  });
  expect(await call(syncRegistry, { path: { id } })).toMatchObject({
    lastTry: { at: now, error: null },
  });
});

test('the next night reads what was added, at its speed, and leaves alone what was removed', async () => {
  let now = NOW;
  start({ now: () => now });
  await add({ imagesPerHour: 2 });
  await call(removeRegistry, { path: { id: 'harbor-harbor-tokyo' } });
  now += DAY_MS;
  // Two an hour for the four hours of a scan, the first at once.
  expect(await row(REGISTRY_ID)).toMatchObject({ images: 12, unscannedImages: 4 });
  const night = '2026-11-23T18:00:00.000Z';
  const scanned = (id: string) => of(id).filter(({ lastScanAt }) => (lastScanAt ?? '') > night);
  expect(scanned('harbor-harbor-tokyo')).toHaveLength(0);
  expect(scanned('harbor-harbor-london')).not.toHaveLength(0);
});
