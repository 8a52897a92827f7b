import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi, type MockInstance } from 'vitest';
import { callOnce } from '#api/client.ts';
import { listRiskHistory } from '#contract/handling.ts';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import { renderApp } from '#testing/render-app.tsx';

/* Each test walks through several steps of the whole console, the first one with loading its code. */
vi.setConfig({ testTimeout: 30_000 });

const LIST = '/risks/system-vulnerabilities';
const ID = 'CVE-2021-44228';
const PANEL = `${LIST}/${ID}`;
const NOW = () => Date.parse('2026-11-23T01:14:00Z');

let server: MockServer;
/** Looks at what is sent, and changes nothing. */
let sent: MockInstance<typeof fetch>;

function start(options: Parameters<typeof startMockServer>[0] = {}) {
  server = startMockServer({ now: NOW, ...options });
  sent = vi.spyOn(globalThis, 'fetch');
}
afterEach(() => {
  server.close();
  sent.mockRestore();
});

const timesAsked = (path: string, method = 'GET') =>
  sent.mock.calls.filter(
    ([url, init]) => new URL(url as string).pathname === path && init?.method === method,
  ).length;

const signInDialog = () => screen.findByRole('dialog', { name: 'You are signed out' });
const dialogGone = () =>
  waitFor(() => expect(screen.queryByRole('dialog', { name: 'You are signed out' })).toBeNull());
const signInAs = async (name: RegExp) =>
  userEvent.click(await within(await signInDialog()).findByRole('button', { name }));
const ignoreButton = () => screen.findByRole('button', { name: /^Ignore/ });

/** The person looks at another window and comes back to this one. */
const comeBack = () => fireEvent(window, new Event('visibilitychange'));

/** jsdom opens no popover by itself. */
async function signOut() {
  await screen.findByRole('button', { name: /Lukas Brandt/ });
  const menu = document.querySelector('[popover][aria-label="Account"]')!;
  fireEvent(menu, Object.assign(new Event('toggle'), { newState: 'open' }));
  await userEvent.click(within(menu as HTMLElement).getByText('Sign out'));
}

/** Opens the panel and types a reason into the dialog for ignoring. */
async function typeReason(reason: string) {
  renderApp(PANEL);
  const ignore = await ignoreButton();
  await waitFor(() => expect(ignore).not.toHaveAttribute('aria-disabled'));
  await userEvent.click(ignore);
  const field = await screen.findByRole('textbox', { name: 'Reason' });
  await userEvent.type(field, reason);
  return field;
}

async function ignores() {
  const input = {
    path: { category: 'system-vulnerability', id: ID },
    query: { site: 'china' },
  } as const;
  const { events } = await callOnce(listRiskHistory, input);
  return events.filter(({ kind }) => kind === 'ignored');
}

test('what was typed outlives the end of a session, and is saved once after signing in', async () => {
  start();
  const field = await typeReason('Not reachable');
  server.signInAs(null);
  await userEvent.click(screen.getByRole('button', { name: /^Ignore \d+ risks?$/ }));
  expect(await signInDialog()).toHaveAccessibleDescription(
    'Nothing you typed is lost. What was under way goes on after you sign in.',
  );
  expect(field).toHaveValue('Not reachable');
  expect(screen.queryByText('Saving failed')).toBeNull();
  await signInAs(/^Lukas Brandt Admin/);
  await dialogGone();
  expect(await screen.findByText(`7 risks of ${ID} ignored`)).toBeVisible();
  expect(await ignores()).toEqual([
    expect.objectContaining({ by: 'Lukas Brandt', text: 'Not reachable' }),
  ]);
});

test('a change is not sent as another person, and the form says so', async () => {
  start();
  const field = await typeReason('Not reachable');
  server.signInAs(null);
  await userEvent.click(screen.getByRole('button', { name: /^Ignore \d+ risks?$/ }));
  await signInAs(/^Sofia Rossi Analyst/);
  await dialogGone();
  expect(await screen.findByText(/^You are signed in as another person now/)).toHaveTextContent(
    'You are signed in as another person now, so it was not sent. Nothing was changed. Your text is kept.',
  );
  expect(field).toHaveValue('Not reachable');
  expect(await ignores()).toEqual([]);
  expect(timesAsked(`/api/risks/system-vulnerability/${ID}/handlings`, 'POST')).toBe(1);
  expect(await screen.findByText('Sofia Rossi')).toBeInTheDocument();
});

test('closing the dialog lets the change fail with words, and a second try asks again', async () => {
  start();
  await typeReason('Not reachable');
  server.signInAs(null);
  await userEvent.click(screen.getByRole('button', { name: /^Ignore \d+ risks?$/ }));
  await userEvent.click(within(await signInDialog()).getByRole('button', { name: 'Close dialog' }));
  expect(await screen.findByText(/^You are signed out\. Sign in to go on/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: /^Ignore \d+ risks?$/ }));
  await signInAs(/^Lukas Brandt/);
  expect(await screen.findByText(`7 risks of ${ID} ignored`)).toBeVisible();
  expect(await ignores()).toHaveLength(1);
});

test('a first visit signed out: however much is refused, one dialog asks, then the page loads', async () => {
  start({ person: null });
  renderApp(LIST);
  await signInDialog();
  const refused = ['/api/session', '/api/account', '/api/quota'];
  await waitFor(() => expect(refused.map((path) => timesAsked(path))).toEqual([1, 1, 1]));
  expect(screen.getAllByRole('dialog', { name: 'You are signed out' })).toHaveLength(1);
  await signInAs(/^Wei Chen/);
  await dialogGone();
  await waitFor(() => expect(screen.getAllByRole('row').length).toBeGreaterThan(10));
  expect(screen.getByText('Wei Chen')).toBeInTheDocument();
  expect(timesAsked('/api/session', 'POST')).toBe(1);
});

test('the page can be read with the dialog put aside, and the header leads back to it', async () => {
  start();
  renderApp(LIST);
  await waitFor(() => expect(screen.getAllByRole('row').length).toBeGreaterThan(10));
  server.signInAs(null);
  comeBack();
  await userEvent.click(within(await signInDialog()).getByRole('button', { name: 'Close dialog' }));
  await dialogGone();
  expect(screen.getAllByRole('row').length).toBeGreaterThan(10);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await signInAs(/^Lukas Brandt/);
  await dialogGone();
  expect(await screen.findByText('Lukas Brandt')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull();
});

test('who signs in in another tab finds the page going on', async () => {
  start({ person: null });
  renderApp(LIST);
  await signInDialog();
  server.signInAs('wei-chen');
  fireEvent(window, new Event('focus'));
  await dialogGone();
  await waitFor(() => expect(screen.getAllByRole('row').length).toBeGreaterThan(10));
});

test('another role takes effect while the page is open', async () => {
  start();
  renderApp(PANEL);
  const ignore = await ignoreButton();
  await waitFor(() => expect(ignore).not.toHaveAttribute('aria-disabled'));
  const listsBefore = timesAsked('/api/risks');
  server.signInAs('mei-tan');
  comeBack();
  await waitFor(() =>
    expect(ignore).toHaveAccessibleDescription(
      'Your role may not handle risks. An admin can change roles.',
    ),
  );
  await waitFor(() => expect(timesAsked('/api/risks')).toBeGreaterThan(listsBefore));
  expect(screen.getByText('Manager')).toBeInTheDocument();
});

test('a refusal tells of the new role before the next look at the clock', async () => {
  start();
  await typeReason('Not reachable');
  server.signInAs('mei-tan');
  await userEvent.click(screen.getByRole('button', { name: /^Ignore \d+ risks?$/ }));
  expect(await screen.findByText(/^Your role may not handle risks/)).toBeVisible();
  expect(await screen.findByText('Mei Tan')).toBeInTheDocument();
});

test('a refusal of the session itself does not ask for ever', async () => {
  start({ faults: [{ endpoint: 'getSession', kind: 'forbidden' }] });
  renderApp(LIST);
  await waitFor(() => expect(screen.getAllByRole('row').length).toBeGreaterThan(10));
  const before = timesAsked('/api/session');
  await new Promise((done) => setTimeout(done, 300));
  expect(timesAsked('/api/session')).toBe(before);
});

test('signing out takes what could be read off the page, and asks who is next', async () => {
  start();
  renderApp(LIST);
  await waitFor(() => expect(screen.getAllByRole('row').length).toBeGreaterThan(10));
  await signOut();
  expect(await signInDialog()).toHaveAccessibleDescription('Sign in to go on, or leave this page.');
  expect(server.person).toBeNull();
  await waitFor(() => expect(screen.queryAllByText(/^CVE-\d/)).toEqual([]));
  await signInAs(/^Daniel Koh Manager/);
  await dialogGone();
  expect(await screen.findByText('Daniel Koh')).toBeInTheDocument();
  await waitFor(() => expect(screen.getAllByRole('row').length).toBeGreaterThan(10));
});

test('signing out that fails says what is still true', async () => {
  start({ faults: [{ endpoint: 'signOut', kind: 'network', times: 1 }] });
  renderApp(LIST);
  await signOut();
  expect(await screen.findByText('Signing out failed')).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('how to sign in can fail to load and be asked for again', async () => {
  start({
    person: null,
    faults: [{ endpoint: 'getSignInOptions', kind: 'server-error', times: 1 }],
  });
  renderApp(LIST);
  const dialog = await signInDialog();
  expect(await within(dialog).findByText('How to sign in could not be loaded')).toBeVisible();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Retry now' }));
  await signInAs(/^Lukas Brandt/);
  await dialogGone();
});
