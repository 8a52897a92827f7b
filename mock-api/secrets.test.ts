import fc from 'fast-check';
import { getResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import type { Endpoint, Input } from '#contract/endpoint.ts';
import { endpoints, type EndpointId } from '#contract/endpoints.ts';
import { createMockApi, type MockApi } from './create-mock-api.ts';
import { MASK } from './mask-secrets.ts';
import { RIGHT_PASSWORD } from './registry-rules.ts';
import { pipelineToken } from './store/pipeline-token.ts';
import { NOW } from './testing/now.ts';
import { HARBOR, REGISTRY_ID } from './testing/registry.ts';
import { valuesAt, WRITE_ONLY, writeOnlyPaths } from './testing/write-only-fields.ts';

const ALL = Object.values(endpoints) as Endpoint[];

/** What is put into the secret fields of a request. */
type Secrets = { password: string; token: string };

const tokens = (token: string) => [{ namespace: 'platform', token }];

const connection = (type: 'harbor' | 'quay' | 'gitlab', { password, token }: Secrets) => ({
  ...HARBOR,
  type,
  version: type === 'gitlab' ? ('v1' as const) : ('v2' as const),
  password,
  organisations: tokens(token),
  groups: tokens(token),
});

/** A request with each write-only field, for every endpoint that has one. */
const REQUESTS: { [Id in EndpointId]?: (secrets: Secrets) => Input<(typeof endpoints)[Id]> } = {
  testRegistry: (secrets) => ({
    path: { id: REGISTRY_ID, step: 'list' },
    body: connection('quay', secrets),
  }),
  addRegistry: (secrets) => ({ path: { id: REGISTRY_ID }, body: connection('quay', secrets) }),
  updateRegistry: ({ password, token }) => ({
    path: { id: 'quay-quay-frankfurt' },
    body: {
      imagesPerHour: 20,
      connection: {
        address: '203.0.113.9',
        port: 443,
        domain: 'a.example',
        username: 'root',
        password,
        tokens: tokens(token),
      },
    },
  }),
};

function requestOf(
  id: string,
  secrets: Secrets,
): { path?: Record<string, string>; body?: unknown } {
  const request = REQUESTS[id as EndpointId];
  if (!request) throw new Error(`${id} has a write-only field and no request here`);
  return request(secrets) as object;
}

function open() {
  const storage = {
    text: null as string | null,
    read: () => storage.text,
    write: (next: string) => void (storage.text = next),
    clear: () => void (storage.text = null),
  };
  const api = createMockApi({ now: () => NOW, journal: storage });
  return { api, storage };
}

/** Sends a request as it is, right or wrong. Returns the reply with its status and headers. */
async function send(
  { handlers }: MockApi,
  { method, url }: Endpoint,
  path: Readonly<Record<string, string>>,
  body?: unknown,
) {
  const filled = url.replaceAll(/:(\w+)/g, (_, key: string) => path[key] ?? 'china');
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const address = `http://localhost${filled}?site=china`;
  const response = await getResponse(handlers, new Request(address, init));
  return [response?.status, ...(response?.headers ?? []), await response?.text()].join('\n');
}

const sendTo = (api: MockApi, id: string, secrets: Secrets) => {
  const { path = {}, body } = requestOf(id, secrets);
  return send(api, endpoints[id as EndpointId], path, body);
};

/** Everything that can be asked without knowing more than a site. */
async function everyAnswer(api: MockApi): Promise<string> {
  const questions = ALL.filter(({ method }) => method === 'GET');
  const said: string[] = [];
  for (const endpoint of questions) said.push(await send(api, endpoint, { id: REGISTRY_ID }));
  return said.join('\n');
}

/** Marked, so that no text of the world can hold one by chance. */
const secret = fc
  .string({ minLength: 1, maxLength: 40, unit: 'binary' })
  .map((text) => `§${text}§`);

const forms = (text: string) => [text, JSON.stringify(text).slice(1, -1), encodeURIComponent(text)];

describe.each([...WRITE_ONLY])('%s', (id, paths) => {
  const names = [...new Set(paths.map((path) => path.split('.').at(-1)))];

  test('names its write-only fields as secrets, and no other', () => {
    expect([...((endpoints[id as EndpointId] as Endpoint).secrets ?? [])].toSorted()).toEqual(
      names.toSorted(),
    );
  });

  test('is sent here with every one of them', () => {
    const { body } = requestOf(id, { password: 'secret', token: 'secret' });
    for (const path of paths) expect(valuesAt(body, path), path).toContain('secret');
  });
});

test('only what takes a secret names one, and no answer has a write-only field', () => {
  expect(ALL.filter(({ secrets }) => secrets).map(({ id }) => id)).toEqual([...WRITE_ONLY.keys()]);
  expect(ALL.filter(({ response }) => writeOnlyPaths(response).length > 0)).toEqual([]);
});

test('no secret is in a reply, a refusal or the journal', async () => {
  await fc.assert(
    fc.asyncProperty(secret, secret, async (password, token) => {
      const { api, storage } = open();
      const said: string[] = [];
      for (const id of WRITE_ONLY.keys()) {
        said.push(await sendTo(api, id, { password, token }));
        said.push(await sendTo(api, id, { password: RIGHT_PASSWORD, token }));
        said.push(await sendTo(api, id, { password: '', token }));
        said.push(await sendTo(api, id, { password, token: token.repeat(600) }));
      }
      said.push(await everyAnswer(api));
      const all = [...said, storage.text].join('\n');
      expect(all).toContain('RegistryRefused');
      expect(storage.text).toContain(MASK);
      for (const text of [password, token, RIGHT_PASSWORD].flatMap(forms)) {
        expect(all).not.toContain(text);
      }
    }),
    { numRuns: 10 },
  );
});

test('the token of a pipeline is in no answer but the one that gives it', async () => {
  const { api } = open();
  const pipelines = api.store.instances.filter(({ registryType }) => registryType === 'cicd');
  expect(pipelines).toHaveLength(2);
  const said = await everyAnswer(api);
  for (const { id } of pipelines) {
    const token = pipelineToken(id, 0);
    expect(said).toContain(token.slice(-4));
    expect(said).not.toContain(token);
    expect(await send(api, endpoints.rotateToken, { id })).not.toContain(token);
  }
});

test('the mask of the journal, sent by somebody, is a wrong password', async () => {
  const { api, storage } = open();
  const said = await sendTo(api, 'addRegistry', { password: MASK, token: 'token-1' });
  expect(said).toContain('FailedToVerifyUsernameOrPwd');
  expect(storage.text).not.toContain(REGISTRY_ID);
});

test('the journal without secrets gives the same world again', async () => {
  const { api, storage } = open();
  const secrets = { password: RIGHT_PASSWORD, token: 'token-1' };
  for (const id of WRITE_ONLY.keys()) await sendTo(api, id, secrets);
  const before = await send(api, endpoints.listRegistries, {});
  const again = createMockApi({ now: () => NOW, journal: storage });
  expect(await send(again, endpoints.listRegistries, {})).toBe(before);
  expect(before).toContain('203.0.113.9');
  expect(before).toContain(REGISTRY_ID);
  expect(again.store.images).toEqual(api.store.images);
});
