import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import type { ScenarioName } from '#mock-api/scenarios/scenarios.ts';
import { renderApp } from '#testing/render-app.tsx';

/* Monday, 23 November 2026, 09:14 on the account clock. */
const NOW = () => Date.parse('2026-11-23T01:14:00Z');
const LIST = '/risks/system-vulnerabilities';

let server: MockServer;
function open(scenario: ScenarioName, address: string, role: 'admin' | 'manager' = 'admin') {
  server = startMockServer({ scenario, role, now: NOW });
  return renderApp(address);
}
afterEach(() => {
  server.close();
  sessionStorage.clear();
});

const heading = (name: string | RegExp) => screen.findByRole('heading', { name });
const notice = () => screen.findByRole('status', { name: 'Account notice' });

test('not-activated-basic: every view leads to the order, which offers four editions', async () => {
  for (const address of ['/', LIST, '/quota', '/quota/ledger', '/subscription/quota']) {
    const { address: now } = open('not-activated-basic', address);
    expect(await heading('Enable image scan')).toBeVisible();
    expect(
      await screen.findByText('You have Basic, so choose an edition that can hold image scan.'),
    ).toBeVisible();
    expect(now()).toMatch(/^\/subscription\/enable\?to=/);
    server.close();
    sessionStorage.clear();
    cleanup();
  }
});

test('not-activated-basic: no data of a closed view is asked for', async () => {
  open('not-activated-basic', LIST);
  await heading('Enable image scan');
  expect(screen.getByRole('link', { name: /units left/ })).toHaveTextContent('0 units left');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('antivirus-edition: the order names Advanced, Enterprise or Ultimate', async () => {
  open('antivirus-edition', LIST);
  expect(await heading('Anti-virus cannot hold image scan')).toBeVisible();
  expect(screen.getByText(/Value-added Plan is not available from Anti-virus/)).toBeVisible();
});

test('value-added-plan: image scan can be bought without another edition', async () => {
  open('value-added-plan', LIST);
  expect(await heading('Enable image scan')).toBeVisible();
  expect(
    await screen.findByText('You have Value-added Plan, which can hold image scan.'),
  ).toBeVisible();
  expect(screen.getByRole('radio', { name: /^Value-added Plan/ })).toBeChecked();
});

test('quota-nearly-empty: everyone is told how few units are left, an admin can buy more', async () => {
  open('quota-nearly-empty', LIST);
  const { remaining, purchased } = await units();
  expect(remaining).toBeGreaterThan(0);
  expect(remaining).toBeLessThanOrEqual(20);
  expect(await notice()).toHaveTextContent(`${remaining} unit`);
  expect(await notice()).toHaveTextContent(`left of ${purchased}`);
  await userEvent.click(within(await notice()).getByRole('link', { name: 'Increase quota' }));
  expect(await heading('Change quota')).toBeVisible();
});

test('quota-nearly-empty: a manager is told who can buy more', async () => {
  open('quota-nearly-empty', LIST, 'manager');
  expect(await notice()).toHaveTextContent('Lukas Brandt and Amara Okafor can do that.');
  expect(within(await notice()).queryByRole('link')).toBeNull();
});

test('quota-exhausted: all units are used, until when, and what is still free', async () => {
  open('quota-exhausted', LIST);
  expect(await notice()).toHaveTextContent(/^All \d+ units of this month are used\./);
  expect(await notice()).toHaveTextContent('until 1 Dec 2026, 00:00 GMT+8');
  expect(await notice()).toHaveTextContent('can be scanned again for free');
  expect(await screen.findByRole('link', { name: /units left/ })).toHaveTextContent('0 units left');
});

test('expired-in-grace: scanning has stopped, results are there, five days are left', async () => {
  open('expired-in-grace', LIST);
  expect(await notice()).toHaveTextContent(
    'Scanning stopped on 21 Nov 2026, 5 days left to renew. From 28 Nov 2026, 00:00 GMT+8 on, settings and results can no longer be opened.',
  );
  expect(await screen.findByRole('grid')).toBeVisible();
  await userEvent.click(within(await notice()).getByRole('link', { name: 'Renew' }));
  expect(await heading('Renew')).toBeVisible();
  expect(await screen.findByText('USD 1,200.00')).toBeVisible();
});

test('expired: results are closed, and image scan can be ordered afresh from Basic', async () => {
  open('expired', LIST);
  expect(await heading('Image scan has ended')).toBeVisible();
  expect(
    await screen.findByText('You have Basic, so choose an edition that can hold image scan.'),
  ).toBeVisible();
  expect(screen.queryByRole('grid')).toBeNull();
});

test('renewal-pending: the order that waits blocks changes, and says which', async () => {
  open('renewal-pending', '/subscription');
  expect(await screen.findByText('A pending renewal order blocks changes')).toBeVisible();
  const change = await screen.findByRole('button', { name: 'Increase or lower quota' });
  expect(change).toHaveAccessibleDescription(/^Order 20261122\d{5} is not paid yet/);
  await userEvent.click(screen.getByRole('link', { name: 'Open order' }));
  expect(await screen.findByText('This order is not paid yet')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel the order' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel the order' }));
  expect(await screen.findByText('This order was cancelled')).toBeVisible();
  await userEvent.click(screen.getByRole('link', { name: 'Subscription', current: false }));
  expect(await screen.findByRole('link', { name: 'Increase or lower quota' })).toBeVisible();
});

test('an end that is near and does not renew itself is announced', async () => {
  open('default', '/subscription');
  await userEvent.click(await screen.findByRole('switch', { name: 'Renew automatically' }));
  await waitFor(() => expect(server.store.subscription.autoRenewal).toBe(false));
  expect(screen.queryByRole('status', { name: 'Account notice' })).toBeNull();
});

async function units() {
  const chip = await screen.findByRole('link', { name: /units left/ });
  const hint = chip.dataset['hint'] ?? '';
  return {
    remaining: Number(chip.querySelector('strong')?.textContent),
    purchased: Number(/of (\d+) units/.exec(hint)?.[1]),
  };
}
