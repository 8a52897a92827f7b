import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endpoints, type EndpointId } from '#contract/endpoints.ts';
import { browserStorage } from '#mock-api/journal.ts';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import { RIGHT_PASSWORD } from '#mock-api/registry-rules.ts';
import { valuesAt, WRITE_ONLY } from '#mock-api/testing/write-only-fields.ts';
import { renderApp } from '#testing/render-app.tsx';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const CONSOLE = ['debug', 'info', 'log', 'warn', 'error'] as const;

/** Begins every secret that is typed here. */
const MARK = 'typed-secret-';

type Sent = { method: string; path: string; body: unknown };

let server: MockServer;
let sent: Sent[];
/** Replies, console and errors, as far as they came. */
let said: string[];
const onError = (event: Event) => void said.push(String(Object.values(event)), event.type);

beforeEach(() => {
  server = startMockServer({
    now: () => NOW,
    journal: browserStorage('journal of this test'),
    faults: [{ endpoint: 'addRegistry', kind: 'lost-reply', times: 1 }],
  });
  [sent, said] = [[], []];
  for (const how of CONSOLE) vi.spyOn(console, how);
  record();
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onError);
});

afterEach(() => {
  vi.mocked(fetch).mockRestore();
  window.removeEventListener('error', onError);
  window.removeEventListener('unhandledrejection', onError);
  server.close();
  sessionStorage.clear();
});

/** Writes down what goes over the wire, and changes none of it. */
function record() {
  const real = fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
    sent.push({ method: init?.method ?? 'GET', path: new URL(url as string).pathname, body });
    const response = await real(url, init);
    said.push([...response.headers].join('\n'), await response.clone().text());
    return response;
  });
}

/** Everything that could show a secret, apart from the fields that it stands in. */
function everywhere(): string {
  const logged = CONSOLE.flatMap((how) => vi.mocked(console[how]).mock.calls);
  return [
    ...said,
    ...logged.flat().flatMap((one) => [String(one), JSON.stringify(one)]),
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]),
    location.href,
    document.title,
    document.body.textContent,
  ].join('\n');
}

type User = ReturnType<typeof userEvent.setup>;

/** Types into every field that hides what is typed; the first is the password, which may be right. */
async function typeSecrets(user: User, place: HTMLElement, password = `${MARK}password`) {
  const fields = [...place.querySelectorAll<HTMLElement>('input[type="password"]')];
  for (const [at, field] of fields.entries()) {
    await user.clear(field);
    await user.type(field, at === 0 ? password : `${MARK}${at}`);
  }
}

async function retype(user: User, place: HTMLElement, label: string, text: string) {
  await user.clear(within(place).getByLabelText(label));
  await user.type(within(place).getByLabelText(label), text);
}

const press = (user: User, place: HTMLElement, name: string) =>
  user.click(within(place).getByText(name, { selector: 'button' }));

const LIST_OF = { Harbor: null, Quay: 'Organisation 1', GitLab: 'Group 1' } as const;

test('what is typed into a secret field goes to its endpoint and is seen nowhere else', async () => {
  const user = userEvent.setup({ delay: null });
  renderApp('/registries/add');
  const form = await screen.findByLabelText('Add registry', { selector: 'form' });
  await user.selectOptions(within(form).getByLabelText('Region'), 'eu-central-1');
  await retype(user, form, 'Address', 'harbor.example.com');
  await retype(user, form, 'Domain name', 'harbor.example.com');
  await retype(user, form, 'User name', 'scanner');
  for (const type of ['Harbor', 'Quay', 'GitLab'] as const) {
    await user.click(within(form).getByLabelText(type));
    if (LIST_OF[type]) await retype(user, form, LIST_OF[type], 'platform');
    await typeSecrets(user, form);
    await press(user, form, 'Test connection');
    expect(await screen.findByText('FailedToVerifyUsernameOrPwd')).toBeVisible();
    await press(user, form, 'Save');
    expect(await screen.findByText('The registry was not added')).toBeVisible();
  }
  await typeSecrets(user, form, RIGHT_PASSWORD);
  await press(user, form, 'Save');
  expect(await screen.findByText('harbor.example.com is connected')).toBeVisible();

  const row = (await screen.findByText('gitlab-tokyo', { selector: 'th .mono' })).closest('tr')!;
  await user.click(within(row).getByText(/^Edit/, { selector: 'button' }));
  const dialog = await screen.findByRole('dialog', { name: 'Edit gitlab-tokyo' });
  await retype(user, dialog, 'Port', '8443');
  await typeSecrets(user, dialog);
  await press(user, dialog, 'Save');
  expect(await screen.findByText('FailedToVerifyUsernameOrPwd')).toBeVisible();
  await typeSecrets(user, dialog, RIGHT_PASSWORD);
  await press(user, dialog, 'Save');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  for (const [id, paths] of WRITE_ONLY) {
    const bodies = sent.filter((one) => isTo(id as EndpointId, one)).map(({ body }) => body);
    for (const path of paths) {
      const typed = bodies.flatMap((body) => valuesAt(body, path));
      expect(typed.map(String), `${id}: ${path}`).toContainEqual(expect.stringContaining(MARK));
    }
  }
  expect(localStorage.getItem('journal of this test')).toContain('harbor.example.com');
  const all = everywhere();
  expect(all).toContain('FailedToVerifyUsernameOrPwd');
  expect(all).not.toContain(MARK);
  expect(all).not.toContain(RIGHT_PASSWORD);
});

function isTo(id: EndpointId, { method, path }: Sent): boolean {
  const pattern = endpoints[id].url.replaceAll(/:\w+/g, '[^/]+');
  return endpoints[id].method === method && new RegExp(`^${pattern}$`).test(path);
}
