import { readFile } from 'node:fs/promises';
import { ledgerUrl, QUOTA_PATH } from '#urls/quota.ts';
import { expect, LIST, test } from './fixtures.ts';

const NOW = new Date('2026-11-23T01:14:00Z');

test('the units left are the same figure everywhere, and the ledger has a row for each one used', async ({
  page,
  open,
}) => {
  await page.clock.setFixedTime(NOW);
  await open(LIST);
  const chip = page.getByRole('link', { name: /units left/ });
  await expect(chip).toContainText('728');
  await chip.click();
  await expect(page.getByText('272 used of 1,000')).toBeVisible();
  await expect(page.getByText('272 entries this month, one unit each')).toBeVisible();
  await page.getByRole('link', { name: 'Open the full ledger' }).click();
  await expect(page.getByText(/of 272/).first()).toBeVisible();
});

test('the ledger is saved as a file with a line for each unit', async ({ page, open }) => {
  await page.clock.setFixedTime(NOW);
  await open(QUOTA_PATH);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export ledger' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('quota-ledger-2026-11.csv');
  const lines = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
  expect(lines).toHaveLength(273);
});

test('units for superseded digests are found in the ledger', async ({ page, open }) => {
  await page.clock.setFixedTime(NOW);
  await open(QUOTA_PATH);
  await page.getByRole('link', { name: /46 units, USD 4\.60/ }).click();
  await expect(page.getByText(/of 46/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText(/of 46/).first()).toBeVisible();
});

test('the notice comes at the threshold that an admin chooses', async ({ page, open }) => {
  await page.clock.setFixedTime(NOW);
  await open(`${QUOTA_PATH}?mock-scenario=quota-nearly-empty`);
  const notice = page.getByRole('status', { name: 'Account notice' });
  await expect(notice).toContainText('8 units left of 280');
  await expect(page.getByText(/^Runs out on 2\d Nov/)).toBeVisible();
  await page.getByLabel('Low-quota notice').selectOption({ label: 'Never' });
  await expect(notice).toBeHidden();
});

test('a region leaves the scope after it is said what stops', async ({ page, open }) => {
  await open(QUOTA_PATH);
  const scan = page.getByRole('switch', { name: 'Scan Hangzhou' });
  await expect(scan).toBeChecked();
  await scan.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/\d+ (of \d+ )?images in \d+ repositories/);
  await dialog.getByRole('button', { name: /^Stop scanning \d+ images$/ }).click();
  await expect(scan).not.toBeChecked();
  // The switch shows the wish at once; a page that is left before the answer may not have sent it.
  await expect(scan).not.toHaveAttribute('aria-busy');
  await page.reload();
  await expect(page.getByRole('switch', { name: 'Scan Hangzhou' })).not.toBeChecked();
  await expect(page.getByText('beijing-lab')).toBeVisible();
});

test('the ledger is read and left by keyboard', async ({ page, open }) => {
  await open(LIST);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await expect(page.getByRole('heading', { name: 'Quota & regions' })).toBeVisible();
  await page.goto(ledgerUrl());
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('checkout');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=checkout/);
  await expect(page.getByRole('row').nth(1)).toContainText('payments/checkout-api');
});
