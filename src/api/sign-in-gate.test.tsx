import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getQuota } from '#contract/quota.ts';
import { handleRisk } from '#contract/handling.ts';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import { call } from './client.ts';
import { notePerson, passGate, putSignInAside, useSignInGate } from './sign-in-gate.ts';

const WRITE = {
  path: { category: 'system-vulnerability', id: 'CVE-2021-44228' },
  body: { action: 'verify', site: 'china' },
} as const;
const REFUSED = { failure: { status: 401, problem: { code: 'NotSignedIn' } } };
const ANOTHER_PERSON = { failure: { kind: 'another-person', status: 401 } };

let server: MockServer;
beforeEach(() => (server = startMockServer({ person: null })));
afterEach(() => server.close());

/** A page that can ask a person. */
const openPage = () => renderHook(useSignInGate);
type Page = ReturnType<typeof openPage>;
const asked = (page: Page) => vi.waitFor(() => expect(page.result.current.asking).toBe(true));

function enter(personId: string) {
  server.signInAs(personId);
  passGate(personId);
}

test('without a page that can ask, a refusal is a refusal', async () => {
  await expect(call(getQuota, {})).rejects.toMatchObject(REFUSED);
});

test('a request waits and is sent again', async () => {
  const page = openPage();
  const answer = call(getQuota, {});
  await asked(page);
  enter('wei-chen');
  expect(await answer).toHaveProperty('remaining');
});

test('a caller that goes away does not wait', async () => {
  const page = openPage();
  const left = new AbortController();
  const answer = call(getQuota, {}, left.signal);
  await asked(page);
  left.abort(new Error('left'));
  await expect(answer).rejects.toThrow('left');
});

test('a page that goes away leaves nobody waiting', async () => {
  const page = openPage();
  const answer = call(getQuota, {});
  await asked(page);
  page.unmount();
  await expect(answer).rejects.toMatchObject(REFUSED);
});

test('put aside: questions fail at once, a change asks again', async () => {
  const page = openPage();
  const question = call(getQuota, {});
  await asked(page);
  putSignInAside();
  await expect(question).rejects.toMatchObject(REFUSED);
  await expect(call(getQuota, {})).rejects.toMatchObject(REFUSED);
  expect(page.result.current).toMatchObject({ signedOut: true, asking: false });
  const change = call(handleRisk, WRITE);
  await asked(page);
  enter('wei-chen');
  expect(await change).toMatchObject({ changed: 7 });
});

test.each([
  ['wei-chen', 'wei-chen', { changed: 7 }],
  ['wei-chen', 'sofia-rossi', ANOTHER_PERSON],
])('a change of %s that waits for %s', async (before, after, end) => {
  const page = openPage();
  notePerson(before);
  const change = call(handleRisk, WRITE).catch((error: unknown) => error);
  await asked(page);
  enter(after);
  expect(await change).toMatchObject(end);
});

test.each([
  ['wei-chen', { changed: 7 }],
  ['sofia-rossi', ANOTHER_PERSON],
])('a refusal that comes after %s has signed in asks nobody', async (after, end) => {
  const page = openPage();
  notePerson('wei-chen');
  const { fetch } = globalThis;
  vi.spyOn(globalThis, 'fetch').mockImplementationOnce(async (...request) => {
    const late = await fetch(...request);
    enter(after);
    return late;
  });
  const change = call(handleRisk, WRITE).catch((error: unknown) => error);
  expect(await change).toMatchObject(end);
  expect(page.result.current.asking).toBe(false);
});
