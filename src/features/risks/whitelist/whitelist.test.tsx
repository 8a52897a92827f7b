import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { saveWhitelistRule } from '#contract/whitelist.ts';
import type { WhitelistScope } from '#domain/whitelist-rule.ts';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import { renderApp } from '#testing/render-app.tsx';

const NOW = Date.parse('2026-11-23T01:14:00Z');
const DAY_MS = 86_400_000;

let server: MockServer | undefined;
let now = NOW;
beforeEach(() => {
  now = NOW;
  sessionStorage.clear();
});
afterEach(() => server?.close());

function start(address: string, options: Parameters<typeof startMockServer>[0] = {}) {
  server = startMockServer({ now: () => now, ...options });
  renderApp(address);
  return userEvent.setup({ delay: null });
}

const message = async (title: string | RegExp) =>
  within(screen.getByLabelText('Messages')).findByText(title);
const dialog = async () => within(await screen.findByRole('dialog'));
const LOG4J = /Remote code execution in liblog4j2-java/;
const row = async () => within((await screen.findByRole('link', { name: LOG4J })).closest('tr')!);

const rule = (scope: Partial<WhitelistScope> = {}) =>
  call(saveWhitelistRule, {
    path: { id: crypto.randomUUID() },
    body: {
      version: null,
      category: 'system-vulnerability',
      riskId: 'CVE-2021-44228',
      match: null,
      repositories: null,
      digests: null,
      ends: { kind: 'never' },
      reason: 'Not reachable',
      broad: true,
      ...scope,
    },
  });

test('a rule says first what it hides, asks about urgent risks, hides them until it is retired', async () => {
  const user = start('/whitelist');
  expect(await screen.findByText('Nothing is whitelisted')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Create rule' }));
  let form = await dialog();
  const create = form.getByRole('button', { name: 'Create rule' });
  expect(create).toHaveAccessibleDescription('Enter the ID of a risk');
  await user.type(form.getByLabelText('ID'), 'CVE-2021-44228');
  expect(await form.findByText(/^Hides 11 open risks in 11 images now\./)).toBeVisible();
  await user.type(form.getByLabelText(/^Reason/), 'Not reachable');
  expect(create).toHaveAccessibleDescription(
    'Confirm that it hides urgent risks in all repositories',
  );
  await user.click(form.getByLabelText('Yes, hide 11 High risks in all repositories'));
  await user.click(create);
  expect(await message(/is whitelisted$/)).toBeVisible();
  expect((await row()).getByText('All repositories')).toBeVisible();
  expect((await row()).getByText('Not reachable')).toBeVisible();
  expect((await row()).getByText('No end')).toBeVisible();

  await user.click((await row()).getByRole('button', { name: /^Retire/ }));
  form = await dialog();
  expect(form.getByText('11 risks will be open and raise alerts again.')).toBeVisible();
  await user.click(form.getByRole('button', { name: 'Retire rule' }));
  expect(await message(/^Rule of .* retired$/)).toBeVisible();
  expect(await screen.findByText('Nothing is whitelisted')).toBeVisible();
});

test('what was typed outlives the dialog', async () => {
  const user = start('/whitelist');
  await user.click(await screen.findByRole('button', { name: 'Create rule' }));
  await user.type((await dialog()).getByLabelText(/^Reason/), 'Behind the firewall');
  await user.click((await dialog()).getByRole('button', { name: 'Close' }));
  await user.click(screen.getByRole('button', { name: 'Create rule' }));
  expect((await dialog()).getByLabelText(/^Reason/)).toHaveValue('Behind the firewall');
});

test('tabs count what is to be done about rules', async () => {
  start('/whitelist');
  await rule();
  await rule({ riskId: 'CVE-2099-0001' });
  await rule({ ends: { kind: 'at', at: new Date(NOW + 13 * DAY_MS).toISOString() } });
  await rule({ ends: { kind: 'at', at: new Date(NOW + 15 * DAY_MS).toISOString() } });
  await rule({ ends: { kind: 'when-fixable' } });
  cleanup();
  const tabs = async () => {
    const found = within(await screen.findByRole('navigation', { name: 'Rules' }));
    await screen.findByRole('table', { name: 'Whitelist rules' });
    return found.getAllByRole('button').map(({ textContent }) => textContent);
  };
  renderApp('/whitelist');
  expect(await tabs()).toEqual([
    'All5',
    'Active4',
    'Expiring within 14 days1',
    'Expired0',
    'Never matched1',
    'Reason gone1',
  ]);
  cleanup();
  now = NOW + 14 * DAY_MS;
  renderApp('/whitelist');
  expect(await tabs()).toEqual([
    'All5',
    'Active3',
    'Expiring within 14 days1',
    'Expired1',
    'Never matched1',
    'Reason gone1',
  ]);
});

test('a rule is made from the panel of what it is about, and only an admin may', async () => {
  const user = start('/risks/build-instructions/add');
  await user.click(await screen.findByRole('button', { name: 'Whitelist' }));
  const form = await dialog();
  expect(form.getByRole('heading', { name: 'Whitelist ADD is used' })).toBeVisible();
  expect(await form.findByText(/^Hides \d+ open risks in \d+ images now\./)).toBeVisible();
  await user.type(form.getByLabelText(/^Reason/), 'Archives of our own');
  await user.click(form.getByRole('button', { name: 'Create rule' }));
  expect(await message('ADD is used is whitelisted')).toBeVisible();
  cleanup();
  server?.close();
  const analyst = start('/risks/build-instructions/add', { role: 'analyst' });
  await analyst.click(await screen.findByRole('button', { name: 'Whitelist' }));
  const closed = (await dialog()).getByRole('button', { name: 'Create rule' });
  expect(closed).toHaveAccessibleDescription(/may not/);
});
