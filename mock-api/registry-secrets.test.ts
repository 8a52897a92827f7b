import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getResponse } from 'msw';
import type { RegistryConnection } from '#contract/registries.ts';
import { createMockApi, type MockApi } from './create-mock-api.ts';
import { MASK } from './mask-secrets.ts';
import { NOW } from './testing/now.ts';
import { HARBOR, REGISTRY_ID } from './testing/registry.ts';
import { RIGHT_PASSWORD } from './registry-rules.ts';

const URL_OF = `http://localhost/api/registries/${REGISTRY_ID}`;

async function send({ handlers }: MockApi, method: string, url: string, body?: unknown) {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  return (await getResponse(handlers, new Request(url, init)))?.text();
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

/** Marked, so that no text of the world can hold one by chance. */
const secret = fc
  .string({ minLength: 1, maxLength: 40, unit: 'binary' })
  .map((text) => `§${text}§`);

const quay = (password: string, token: string): RegistryConnection => ({
  ...HARBOR,
  type: 'quay',
  password,
  organisations: [{ namespace: 'platform', token }],
});

test('no secret is in the journal, in the list or in a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(secret, secret, async (password, token) => {
      const { api, storage } = open();
      const { password: _, ...place } = {
        address: '203.0.113.9',
        port: 443,
        domain: 'a.example',
        username: 'root',
        password,
      };
      const said = [
        await send(api, 'POST', `${URL_OF}/test/list`, quay(password, token)),
        await send(api, 'PUT', URL_OF, quay(password, token)),
        await send(api, 'PUT', URL_OF, { ...quay(password, token), port: 0 }),
        await send(api, 'PUT', URL_OF, quay(RIGHT_PASSWORD, token)),
        await send(api, 'PUT', `${URL_OF}/connection`, {
          imagesPerHour: 20,
          connection: { ...place, password },
        }),
        await send(api, 'GET', 'http://localhost/api/registries'),
        storage.text,
      ].join('\n');
      expect(said).toContain('RegistryRefused');
      expect(said).toContain('kept by the server');
      for (const one of [password, token]) {
        expect(said).not.toContain(one);
        expect(said).not.toContain(JSON.stringify(one).slice(1, -1));
      }
      expect(storage.text).not.toContain(RIGHT_PASSWORD);
    }),
    { numRuns: 25 },
  );
});

test('the mask of the journal, sent by somebody, is a wrong password', async () => {
  const { api, storage } = open();
  const said = await send(api, 'PUT', URL_OF, quay(MASK, 'token-1'));
  expect(said).toContain('FailedToVerifyUsernameOrPwd');
  expect(storage.text).not.toContain(REGISTRY_ID);
});

test('the journal without secrets gives the same world again', async () => {
  const { api, storage } = open();
  await send(api, 'POST', `${URL_OF}/test/list`, quay(RIGHT_PASSWORD, 'token-1'));
  await send(api, 'PUT', URL_OF, quay(RIGHT_PASSWORD, 'token-1'));
  await send(api, 'PUT', `${URL_OF}/connection`, {
    imagesPerHour: 20,
    connection: {
      address: '203.0.113.9',
      port: 443,
      domain: 'a.example',
      username: 'root',
      password: RIGHT_PASSWORD,
      tokens: [{ namespace: 'platform', token: 'token-1' }],
    },
  });
  const before = await send(api, 'GET', 'http://localhost/api/registries');
  const images = api.store.images;
  const again = createMockApi({ now: () => NOW, journal: storage });
  expect(await send(again, 'GET', 'http://localhost/api/registries')).toBe(before);
  expect(before).toContain('203.0.113.9');
  expect(again.store.images).toEqual(images);
  expect(storage.text).not.toContain('token-1');
});
