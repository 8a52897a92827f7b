import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from './serve.ts';

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A session of its own for each test, as the mock keeps worlds apart by this header. */
function client(session: string) {
  const headers = { 'x-mock-session': session, 'content-type': 'application/json' };
  return {
    get: (path: string) => fetch(origin + path, { headers }),
    post: (path: string, body: unknown) =>
      fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) }),
  };
}

const IGNORE = { action: 'ignore', site: 'china', reason: 'Not reachable', expiresAt: null };
const HANDLINGS = '/api/risks/system-vulnerability/CVE-2021-44228/handlings';

describe('the HTTP host', () => {
  test('answers endpoints and serves the contract', async () => {
    const { get } = client('answers');
    expect(await (await get('/api/session')).json()).toMatchObject({ person: { role: 'admin' } });
    expect(await (await get('/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' });
    expect((await get('/api/nothing')).status).toBe(404);
  });

  test('keeps sessions apart, and resets one', async () => {
    const [one, other] = [client('one'), client('other')];
    expect(await (await one.post(HANDLINGS, IGNORE)).json()).toEqual({ changed: 7, skipped: 0 });
    expect(await (await other.post(HANDLINGS, IGNORE)).json()).toEqual({ changed: 7, skipped: 0 });
    await one.post('/__mock__/reset', {});
    expect(await (await one.post(HANDLINGS, IGNORE)).json()).toEqual({ changed: 7, skipped: 0 });
    expect(await (await other.post(HANDLINGS, IGNORE)).json()).toEqual({ changed: 0, skipped: 7 });
  });

  test('changes world, role, faults and clock on request', async () => {
    const { get, post } = client('controls');
    expect(
      (await post('/__mock__/scenario', { scenario: 'no-scans-yet', role: 'manager' })).status,
    ).toBe(200);
    expect(await (await get('/api/session')).json()).toMatchObject({ person: { role: 'manager' } });
    expect(await (await get('/api/quota')).json()).toMatchObject({ consumed: 0 });

    await post('/__mock__/faults', { faults: ['getQuota:server-error:1'] });
    expect([(await get('/api/quota')).status, (await get('/api/quota')).status]).toEqual([
      500, 200,
    ]);

    await post('/__mock__/clock', { now: '2027-01-31T15:59:00Z' });
    expect(await (await get('/api/quota')).json()).toMatchObject({
      resetsAt: '2027-01-31T16:00:00.000Z',
    });
    await post('/__mock__/clock', { advanceMs: 60_000 });
    expect(await (await get('/api/quota')).json()).toMatchObject({
      resetsAt: '2027-02-28T16:00:00.000Z',
    });
  });

  test('signs people in and out without a new world', async () => {
    const { get, post } = client('people');
    await post(HANDLINGS, IGNORE);
    expect((await post('/__mock__/scenario', { person: 'none' })).status).toBe(200);
    expect((await get('/api/session')).status).toBe(401);
    expect((await post('/api/session', { personId: 'sofia-rossi' })).status).toBe(200);
    expect(await (await get('/api/session')).json()).toMatchObject({ person: { role: 'analyst' } });
    expect(await (await post(HANDLINGS, IGNORE)).json()).toEqual({ changed: 0, skipped: 7 });
  });

  test.each([
    ['/__mock__/scenario', { scenario: 'nowhere' }],
    ['/__mock__/scenario', { role: 'root' }],
    ['/__mock__/scenario', { person: 'somebody' }],
    ['/__mock__/scenario', { person: 3 }],
    ['/__mock__/faults', { faults: ['getQuota:on-fire'] }],
    ['/__mock__/faults', {}],
    ['/__mock__/clock', { now: 'soon' }],
    ['/__mock__/clock', {}],
    ['/__mock__/toString', {}],
  ])('refuses %s with %j', async (route, body) => {
    const { post } = client('refusals');
    expect((await post(route, body)).status).toBe(400);
  });

  test('drops the connection for the fault network', async () => {
    const { get, post } = client('network');
    await post('/__mock__/faults', { faults: ['getQuota:network'] });
    await expect(get('/api/quota')).rejects.toThrow();
  });

  test('does not read a body without end', async () => {
    const { post } = client('long');
    const answer = await post(HANDLINGS, { ...IGNORE, reason: 'x'.repeat(70_000) }).catch(
      () => null,
    );
    expect(answer === null || answer.status === 413).toBe(true);
  });
});
