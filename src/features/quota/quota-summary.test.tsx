import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import { NOW } from '#mock-api/testing/now.ts';
import { renderApp } from '#testing/render-app.tsx';
import { QuotaFacts } from './quota-facts.tsx';

let server: MockServer | undefined;
afterEach(() => server?.close());

function open(options: Parameters<typeof startMockServer>[0] = {}) {
  server = startMockServer({ now: () => NOW, ...options });
  renderApp('/quota');
}

const units = () => screen.findByRole('region', { name: 'Units left' });
const ledger = () => screen.findByRole('region', { name: 'Ledger' });
const notice = () => screen.findByRole('combobox', { name: 'Low-quota notice' });

test('every place shows the figures of one answer', async () => {
  open();
  const card = await units();
  expect(await within(card).findByText('728')).toBeVisible();
  expect(within(card).getByText('272 used of 1,000')).toBeVisible();
  expect(within(card).getByText('Left 728')).toBeVisible();
  expect(await within(card).findByText('Current digests 226')).toBeVisible();
  expect(within(card).getByText('Superseded digests 46')).toBeVisible();
  expect(await within(await ledger()).findByText(/^272 entries this month/)).toBeVisible();
  expect(screen.getByText(/both sites/)).toBeVisible();
  expect(document.title).toBe('Quota & regions · Image Scan Console');
});

test.each([
  ['default', 'Lasts until the reset: about 690 units will be left (between 670 and 700)'],
  ['quota-nearly-empty', 'Runs out on 24 Nov, about 34 units short'],
  ['quota-exhausted', 'No unit is left: new digests are not scanned until 1 Dec'],
  ['no-scans-yet', '0 complete days are known so far. The next scan needs 231 units.'],
  ['expired-in-grace', 'No unit is used while the subscription is not renewed'],
] as const)('%s: %s', async (scenario, words) => {
  open({ scenario });
  expect(await within(await units()).findByText(words)).toBeVisible();
});

test('the table has the numbers of the chart', async () => {
  open();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Show as table' }));
  const table = await screen.findByRole('table', { name: 'Units left each day' });
  const days = within(table).getAllByRole('row').slice(1);
  expect(days).toHaveLength(30);
  expect(days[22]).toHaveTextContent('23 Nov so far1728722 (720 to 723)');
  expect(days[29]).toHaveTextContent('30 Nov686 (675 to 697)');
});

test('units for superseded digests lead to their rows, with their price', async () => {
  open();
  expect(await screen.findByRole('link', { name: '46 units, USD 4.60' })).toHaveAttribute(
    'href',
    '/quota/ledger?shown=superseded',
  );
});

test('a month that needs more than is purchased is announced', () => {
  const quota = { purchased: 220, consumed: 200, remaining: 20, noticePercent: 10 } as const;
  const use = { days: [], due: 0, dueNextMonth: 231, superseded: 0, asOf: '2026-11-23T09:00:00Z' };
  render(
    <MemoryRouter>
      <QuotaFacts quota={{ ...quota, resetsAt: '2026-11-30T16:00:00.000Z' }} use={use} />
    </MemoryRouter>,
  );
  expect(screen.getByText('December 2026 starts 11 units short')).toBeVisible();
  expect(screen.getByText(/needs 231 units, 220 a month are paid for/)).toBeVisible();
});

test('an admin chooses from when on everyone is told', async () => {
  open();
  const user = userEvent.setup();
  const select = await notice();
  await waitFor(() => expect(select).toBeEnabled());
  expect(select).toHaveDisplayValue('Tell everyone when 10% is left (100 units)');
  await user.selectOptions(select, 'Tell everyone when 20% is left (200 units)');
  await waitFor(() => expect(server?.store.noticePercent).toBe(20));
  await user.selectOptions(select, 'Never');
  await waitFor(() => expect(server?.store.noticePercent).toBe(0));
  await waitFor(() => expect(select).toHaveDisplayValue('Never'));
});

test('a notice that was not saved says so and keeps the old one', async () => {
  open({ faults: [{ endpoint: 'setQuotaNotice', kind: 'server-error', times: 1 }] });
  const user = userEvent.setup();
  const select = await notice();
  await waitFor(() => expect(select).toBeEnabled());
  await user.selectOptions(select, 'Never');
  expect(await screen.findByText('The notice was not changed')).toBeVisible();
  expect(select).toHaveDisplayValue('Tell everyone when 10% is left (100 units)');
});

test('a manager reads why the notice and the purchase are closed', async () => {
  open({ role: 'manager' });
  const select = await notice();
  await waitFor(() =>
    expect(select).toHaveAccessibleDescription(
      'Your role may not change scan settings. An admin can change roles.',
    ),
  );
  expect(select).toBeDisabled();
  const increase = screen.getByRole('button', { name: 'Increase quota' });
  expect(increase).toHaveAccessibleDescription(/^Your role may not buy quota/);
});

test.each([
  ['getQuota', 'The quota could not be loaded', '728'],
  ['getQuotaUse', 'The use of each day could not be loaded', 'Superseded digests 46'],
  ['listQuotaLedger', 'The ledger could not be loaded', 'security/audit-collector'],
] as const)('%s fails: the card says so and comes back', async (endpoint, title, shown) => {
  open({ faults: [{ endpoint, kind: 'server-error' }] });
  const user = userEvent.setup();
  const heading = await screen.findByRole('heading', { name: title });
  server?.faults.set([]);
  const card = heading.closest('section')!;
  await user.click(within(card).getByRole('button', { name: 'Retry now' }));
  expect((await screen.findAllByText(shown))[0]).toBeVisible();
});

test('before the first scan the ledger says what will be in it', async () => {
  open({ scenario: 'no-scans-yet' });
  expect(await screen.findByRole('heading', { name: 'No unit was used this month' })).toBeVisible();
  const button = screen.getByRole('button', { name: 'Export ledger' });
  await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'));
});
