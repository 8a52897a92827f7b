import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { getResponse } from 'msw';
import { endpoints } from '#contract/endpoints.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { createMockApi } from './create-mock-api.ts';
import { createFaults } from './faults.ts';
import { handle, type Handler, type Session } from './handle.ts';
import { problem } from './problem-error.ts';
import { NOW } from './testing/now.ts';

afterEach(() => vi.restoreAllMocks());

const api = createMockApi({ now: () => NOW });

async function ask(path: string, init?: RequestInit, { handlers } = api) {
  const response = await getResponse(handlers, new Request(`http://localhost${path}`, init));
  return { status: response?.status, body: (await response?.json()) as Record<string, unknown> };
}

function post(body: string): RequestInit {
  return { method: 'POST', body, headers: { 'content-type': 'application/json' } };
}

const VERIFY = '{"action":"verify","site":"china"}';

const HANDLING_PATH = '/api/risks/system-vulnerability/CVE-2021-44228/handlings';

describe('a request against the contract is refused with the field', () => {
  test.each([
    ['/api/risks?category=system-vulnerability', 'query.site', 'is not one of the known values'],
    [
      '/api/risks?category=system-vulnerability&site=mars',
      'query.site',
      'is not one of the known values',
    ],
    [
      '/api/risks?category=system-vulnerability&site=china&limit=many',
      'query.limit',
      'is missing or of another type',
    ],
    [
      '/api/risks?category=system-vulnerability&site=china&limit=201',
      'query.limit',
      'is too long or too large',
    ],
    [
      '/api/risks?category=system-vulnerability&site=china&offset=-1',
      'query.offset',
      'is too short or too small',
    ],
    [
      '/api/risks?category=system-vulnerability&site=china&status=lost',
      'query.status.0',
      'is not one of the known values',
    ],
    [`/api/search?site=china&text=`, 'query.text', 'is too short or too small'],
  ])('%s', async (path, field, words) => {
    expect(await ask(path)).toEqual({
      status: 400,
      body: {
        code: 'InvalidRequest',
        message: `The field ${field} ${words}.`,
        field,
        requestId: expect.any(String),
      },
    });
  });

  test.each([
    ['{"action":', 'body'],
    ['{"action":"explode","site":"china"}', 'body.action'],
    ['{"action":"ignore","site":"china","expiresAt":null}', 'body.reason'],
    ['{"action":"ignore","site":"china","expiresAt":null,"reason":""}', 'body.reason'],
    ['{"action":"ignore","site":"china","expiresAt":null,"reason":"  "}', 'body.reason'],
    ['{"action":"ignore","site":"china","expiresAt":"tomorrow","reason":"x"}', 'body.expiresAt'],
    [
      '{"action":"ignore","site":"china","expiresAt":"2026-11-23T09:00:00Z","reason":"x"}',
      'body.expiresAt',
    ],
  ])('%s', async (body, field) => {
    const answer = await ask(HANDLING_PATH, post(body));
    expect(answer).toMatchObject({ status: 400, body: { code: 'InvalidRequest', field } });
  });
});

test('who lacks a permission is told which one', async () => {
  const manager = createMockApi({ now: () => NOW, role: 'manager' });
  const answer = await ask(HANDLING_PATH, post(VERIFY), manager);
  expect(answer).toMatchObject({
    status: 403,
    body: {
      code: 'NoPermission',
      permission: 'risk.handle',
      message: 'The role Manager may not handle risks.',
    },
  });
});

describe('who is signed in', () => {
  const open = (options = {}) => createMockApi({ now: () => NOW, ...options });

  test('nobody is answered with 401, and a sign-in changes that', async () => {
    const signedOut = open({ person: null });
    expect(await ask('/api/session', {}, signedOut)).toMatchObject({
      status: 401,
      body: { code: 'NotSignedIn' },
    });
    await ask('/api/session', post('{"personId":"sofia-rossi"}'), signedOut);
    expect((await ask('/api/session', {}, signedOut)).body).toEqual({
      person: { id: 'sofia-rossi', name: 'Sofia Rossi', role: 'analyst' },
    });
    await ask('/api/session', { method: 'DELETE' }, signedOut);
    expect(signedOut.person).toBeNull();
  });

  test('a host is told of each change', async () => {
    const told: (string | null)[] = [];
    const hosted = open({ onSignIn: (id: string | null) => told.push(id) });
    await ask('/api/session', { method: 'DELETE' }, hosted);
    hosted.signInAs('mei-tan');
    expect(told).toEqual([null, 'mei-tan']);
  });

  test('an id that nobody has is a mistake of the test', () => {
    expect(() => api.signInAs('nobody')).toThrow('nobody has the id nobody');
    expect(() => open({ person: 'nobody' })).toThrow('nobody has the id nobody');
  });
});

test('a lost reply: the request was carried out', async () => {
  const fault = { endpoint: 'handleRisk', kind: 'lost-reply', times: 1 } as const;
  const faulty = createMockApi({ now: () => NOW, faults: [fault] });
  const request = new Request(`http://localhost${HANDLING_PATH}`, post(VERIFY));
  expect((await getResponse(faulty.handlers, request))?.type).toBe('error');
  expect(await ask(HANDLING_PATH, post(VERIFY), faulty)).toMatchObject({
    body: { changed: 0, skipped: 7 },
  });
});

test('request ids tell requests apart', async () => {
  const [first, second] = [await ask('/api/risks'), await ask('/api/risks')];
  expect(first.body['requestId']).not.toBe(second.body['requestId']);
});

/** No open risk in any category. */
const OPEN = Object.fromEntries(RISK_CATEGORIES.map((category) => [category, 0]));

describe('a handler that breaks the contract fails loudly', () => {
  const session: Session = {
    world: () => ({ store: api.store, now: NOW }),
    person: () => ({ id: 'test', name: 'Test', role: 'admin' }),
    signInAs: () => {},
    faults: createFaults(),
    nextRequestId: () => 'test',
    accepted: () => {},
    latency: false,
  };

  function serve(fn: Handler<Endpoint>, endpoint: Endpoint = endpoints.getRiskCounts) {
    const handlers = [handle(endpoint, fn, session)];
    return getResponse(handlers, new Request('http://localhost/api/risk-counts?site=china'));
  }

  test('with a field that no schema knows', async () => {
    await expect(serve(() => ({ open: OPEN, secret: 2 }))).rejects.toThrow(
      'getRiskCounts answered with answer.secret, which is in no contract',
    );
  });

  test('with a value that the schema refuses', async () => {
    await expect(serve(() => ({ open: { ...OPEN, baseline: -1 } }))).rejects.toThrow(
      'getRiskCounts answered against its contract: open.baseline: too_small',
    );
  });

  test('with a problem that the endpoint does not declare', async () => {
    const conflict = () => {
      throw problem('Conflict', 'Somebody was faster.');
    };
    await expect(serve(conflict)).rejects.toThrow('does not declare the problem Conflict');
  });

  test('with an error that is no problem', async () => {
    const bug = () => {
      throw new TypeError('a bug');
    };
    await expect(serve(bug)).rejects.toThrow('a bug');
  });
});
