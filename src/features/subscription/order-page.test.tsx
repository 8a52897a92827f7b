import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import type { Fault } from '#mock-api/faults.ts';
import { renderApp } from '#testing/render-app.tsx';

let server: MockServer;
afterEach(() => server.close());

async function openPending(...faults: Fault[]) {
  const now = () => Date.parse('2026-11-23T01:14:00Z');
  server = startMockServer({ scenario: 'renewal-pending', now, faults });
  const pending = server.store.subscription.orders.find(({ status }) => status === 'pending')!;
  renderApp(`/subscription/orders/${pending.id}`);
  return screen.findByRole('button', { name: 'Pay USD 960.00' });
}

test('a payment whose reply is lost is shown as it is: paid', async () => {
  const pay = await openPending({ endpoint: 'payOrder', kind: 'lost-reply', times: 1 });
  await userEvent.click(pay);
  const paid = await screen.findByText('The order is paid');
  expect(screen.queryByText(/Nothing was bought/)).toBeNull();
  await waitFor(() => expect(paid.closest('[tabindex="-1"]')).toHaveFocus());
});

test('a payment that did not arrive says that no answer came, and can be made again', async () => {
  const pay = await openPending({ endpoint: 'payOrder', kind: 'network', times: 1 });
  await userEvent.click(pay);
  expect(await screen.findByText('No answer came')).toBeVisible();
  await userEvent.click(pay);
  expect(await screen.findByText('The order is paid')).toBeVisible();
});

test('a refused payment leaves the order waiting, in words of its own', async () => {
  const pay = await openPending({ endpoint: 'payOrder', kind: 'payment-refused', times: 1 });
  await userEvent.click(pay);
  const refusal = await screen.findByRole('alert');
  expect(within(refusal).getByText(/the order still waits/)).toBeVisible();
  expect(screen.getByText('This order is not paid yet')).toBeVisible();
});

test('an address that can be no order is not asked for', async () => {
  server = startMockServer();
  renderApp('/subscription/orders/%3Cscript%3E');
  expect(await screen.findByRole('heading', { name: 'There is no such order' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Retry/ })).toBeNull();
});
