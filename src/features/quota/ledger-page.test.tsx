import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import papaparse from 'papaparse';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startMockServer, type MockServer } from '#mock-api/node.ts';
import { NOW } from '#mock-api/testing/now.ts';
import { renderApp } from '#testing/render-app.tsx';
import { FORMULA } from '#lib/csv-formula.ts';

const LEDGER = '/quota/ledger';

let server: MockServer | undefined;
let saved: { name: string; blob: Blob }[];
const { click } = HTMLAnchorElement.prototype;

/* jsdom can make no file: what the browser would have got is kept instead. */
beforeEach(() => {
  saved = [];
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function save(this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: blobs.at(-1)! });
  };
});
afterEach(() => {
  server?.close();
  HTMLAnchorElement.prototype.click = click;
});

function open(address = LEDGER, options: Parameters<typeof startMockServer>[0] = {}) {
  server = startMockServer({ now: () => NOW, ...options });
  return renderApp(address);
}

const rows = () => within(screen.getByRole('grid')).getAllByRole('row').slice(1);
const exportButton = (name: string) => screen.findByRole('button', { name });

async function savedRows() {
  await waitFor(() => expect(saved).toHaveLength(1));
  const text = await saved[0]!.blob.text();
  return papaparse.parse<Record<string, string>>(text.trimEnd(), { header: true }).data;
}

test('shows the newest rows first and counts them', async () => {
  open();
  await screen.findByRole('grid');
  expect(rows()[0]).toHaveTextContent('security/audit-collector:4.4.0');
  expect(rows()[0]).toHaveTextContent('23 Nov, 02:22');
  expect(screen.getByText(/^November 2026: 272 units in 272 rows/)).toBeVisible();
  expect(document.title).toBe('Ledger · Image Scan Console');
});

test('superseded is a choice in the address', async () => {
  const { address } = open();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('radio', { name: 'Superseded 46' }));
  await waitFor(() => expect(address()).toBe(`${LEDGER}?shown=superseded`));
  await exportButton('Export 46 rows');
  for (const row of rows()) expect(row).toHaveTextContent(/Superseded \d+ Nov/);
});

test('a row leads to its image and its scan, unless the digest or the log is gone', async () => {
  open(`${LEDGER}?q=payments/checkout-api`);
  const grid = await screen.findByRole('grid');
  const links = within(grid).getAllByRole('link');
  const addresses = links.map((link) => link.getAttribute('href'));
  expect(addresses).toContainEqual(
    expect.stringMatching(/^\/images\/payments\/checkout-api\/sha256%3A/),
  );
  for (const row of rows()) {
    const gone = row.textContent.includes('Superseded');
    expect(within(row).queryByRole('link', { name: /^payments/ }) === null).toBe(gone);
  }
});

test('a scan whose log is kept can be opened from its row', async () => {
  open();
  await screen.findByRole('grid');
  expect(within(rows()[0]!).getByRole('link', { name: 'Periodic scan' })).toHaveAttribute(
    'href',
    '/scans/scan-20261122180000',
  );
  expect(within(rows().at(-1)!).queryByRole('link', { name: 'Periodic scan' })).toBeNull();
});

test('another month has its own rows', async () => {
  const { address } = open();
  const user = userEvent.setup();
  await screen.findByRole('grid');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Month' }), 'October 2026');
  await waitFor(() => expect(address()).toBe(`${LEDGER}?month=2026-10`));
  await waitFor(() => expect(rows()[0]).toHaveTextContent(/\d+ (?:Oct|Nov)/));
  expect(await screen.findByText(/^October 2026:/)).toBeVisible();
});

test('a search that finds nothing offers the way out', async () => {
  const { address } = open(`${LEDGER}?q=no-such-image&shown=superseded`);
  const user = userEvent.setup();
  expect(
    await screen.findByRole('heading', { name: 'No row matches “no-such-image”' }),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show all 272 rows' }));
  await waitFor(() => expect(address()).toBe(LEDGER));
  await waitFor(() => expect(rows().length).toBeGreaterThan(10));
});

test.each([
  [`${LEDGER}?month=nonsense`, /^November 2026: 272 units/],
  [`${LEDGER}?month=2026-13`, /^November 2026: 272 units/],
  [`${LEDGER}?month=2020-01`, 'No unit was used in January 2020'],
])('%s is answered', async (address, words) => {
  open(address);
  expect(await screen.findByText(words)).toBeVisible();
});

test('nothing was scanned yet', async () => {
  open(LEDGER, { scenario: 'no-scans-yet' });
  expect(
    await screen.findByRole('heading', { name: 'No unit was used in November 2026' }),
  ).toBeVisible();
  expect(await exportButton('Export 0 rows')).toHaveAccessibleDescription(
    'There is no row to export',
  );
});

test('a failure says so and comes back; a refusal has no retry', async () => {
  open(LEDGER, { faults: [{ endpoint: 'listQuotaLedger', kind: 'unavailable', times: 1 }] });
  const user = userEvent.setup();
  const failure = await screen.findByRole('alert');
  expect(failure).toHaveTextContent('The ledger could not be loaded');
  await user.click(within(failure).getByRole('button', { name: 'Retry now' }));
  await waitFor(() => expect(rows().length).toBeGreaterThan(10));
});

test('a refusal has no retry', async () => {
  open(LEDGER, { faults: [{ endpoint: 'listQuotaLedger', kind: 'forbidden' }] });
  expect(await screen.findByText(/^Your role may not read quota/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Retry now' })).toBeNull();
});

test('the file has every row of the month, over all pages', async () => {
  open();
  const user = userEvent.setup();
  await user.click(await exportButton('Export 272 rows'));
  const file = await savedRows();
  expect(saved[0]?.name).toBe('quota-ledger-2026-11.csv');
  expect(file).toHaveLength(272);
  expect(new Set(file.map((row) => row['Digest'])).size).toBe(272);
  expect(file[0]).toMatchObject({
    'Scanned at (UTC)': '2026-11-22 18:22:00',
    'Scanned at (UTC+8)': '2026-11-23 02:22:00',
    Repository: 'security/audit-collector',
    Tag: '4.4.0',
    Site: 'China',
    Region: 'cn-beijing',
    Reason: 'New digest',
    'Started by': 'Periodic scan',
    'Superseded since (UTC+8)': '',
  });
  expect(await screen.findByText('272 rows exported')).toBeVisible();
});

test('the file has exactly the rows of the month, view and search that are shown', async () => {
  open(`${LEDGER}?month=2026-10&shown=superseded&q=payments`);
  const user = userEvent.setup();
  const button = await screen.findByRole('button', { name: /^Export \d+ rows$/ });
  const count = Number(/\d+/.exec(button.textContent)?.[0]);
  expect(count).toBeGreaterThan(0);
  await user.click(button);
  const file = await savedRows();
  expect(saved[0]?.name).toBe('quota-ledger-2026-10.csv');
  expect(file).toHaveLength(count);
  for (const row of file) {
    expect(row['Repository']).toMatch(/payments/);
    expect(row['Scanned at (UTC+8)']).toMatch(/^2026-10-/);
    expect(row['Superseded since (UTC+8)']).not.toBe('');
  }
});

test('hostile names are text in the file', async () => {
  open(LEDGER, { scenario: 'hostile-text' });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /^Export \d+ rows$/ }));
  const cells = (await savedRows()).flatMap((row) => Object.values(row));
  expect(cells.length).toBe(49 * 12);
  for (const cell of cells) expect(cell).not.toMatch(FORMULA);
});

test('when a page fails no file is saved, and it can be tried again', async () => {
  open();
  const user = userEvent.setup();
  const button = await exportButton('Export 272 rows');
  server?.faults.set([{ endpoint: 'listQuotaLedger', kind: 'server-error', times: 1 }]);
  await user.click(button);
  expect(await screen.findByText('The ledger was not exported')).toBeVisible();
  expect(screen.getByText('The server had an error. No file was saved.')).toBeVisible();
  expect(saved).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Retry' }));
  expect(await savedRows()).toHaveLength(272);
});
