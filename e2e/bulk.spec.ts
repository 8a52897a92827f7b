import { HISTORY_PATH } from '#urls/history.ts';
import type { Page } from '@playwright/test';
import { expect, LIST, test, TODAY } from './fixtures.ts';

const HOUR_MS = 3_600_000;

const head = (page: Page) => page.getByText(/^[\d,]+ risks in [\d,]+ vulnerabilities/).first();

/** Selects everything that matches and ignores it, by keyboard alone. */
async function ignoreAll(page: Page) {
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('Control+Shift+A');
  await expect(page.getByRole('toolbar', { name: 'Selected rows' })).toContainText('475 selected');
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: 'Ignore: 475 vulnerabilities' });
  await expect(dialog.getByRole('button', { name: 'Ignore 4,557 risks' })).toBeVisible();
  await page.keyboard.type('Behind a gateway');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('4,557 risks ignored')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^No match/ })).toBeVisible();
}

test('all that match are ignored by keyboard, and one key puts them back', async ({
  page,
  open,
}) => {
  await open();
  await expect(head(page)).toContainText('4,557 risks in 475 vulnerabilities');
  await ignoreAll(page);
  await page.keyboard.press('z');
  await expect(page.getByText('4,557 risks are as before')).toBeVisible();
  await expect(head(page)).toContainText('4,557 risks in 475 vulnerabilities');
});

test('a batch is put back from the history an hour later', async ({ page, open }) => {
  await open();
  await ignoreAll(page);
  await page.clock.setFixedTime(new Date(Date.parse(TODAY) + HOUR_MS));
  await open(HISTORY_PATH);
  const row = page.getByRole('row', { name: /4,557 risks ignored/ });
  await expect(row).toContainText('Behind a gateway');
  await row.getByRole('button', { name: /^Revert this batch/ }).press('Enter');
  await expect(row).toContainText('4,557 risks put back by Lukas Brandt');
  await open(LIST);
  await expect(head(page)).toContainText('4,557 risks in 475 vulnerabilities');
});

test('a selection keeps the rows that another filter still shows, and says so', async ({
  page,
  open,
}) => {
  await open();
  for (const id of ['CVE-2017-10685', 'CVE-2019-12900'])
    await page.getByRole('checkbox', { name: `Select ${id}` }).check();
  const bar = page.getByRole('toolbar', { name: 'Selected rows' });
  await expect(bar).toContainText('2 selected');
  await page.getByRole('searchbox').fill('libbz2');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 row not in this filter, not selected now')).toBeVisible();
  await expect(bar).toContainText('1 selected');
  await expect(page.getByRole('checkbox', { name: 'Select CVE-2019-12900' })).toBeChecked();
});

test('a batch that is refused changes nothing, and keeps what was typed', async ({
  page,
  open,
}) => {
  await open(`${LIST}?mock-fault=applyBatch:bad-gateway`);
  await page.getByRole('checkbox', { name: 'Select CVE-2019-12900' }).check();
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: 'Ignore: 1 vulnerability' });
  await expect(dialog.getByRole('button', { name: 'Ignore 7 risks' })).toBeVisible();
  await page.keyboard.type('Behind a gateway');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('Saving failed')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toHaveValue('Behind a gateway');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('checkbox', { name: 'Select CVE-2019-12900' })).toBeChecked();
});
test.use({ allowedErrors: /Failed to load resource.*502/ });

test('rows show at once that they change, and the answer says what became of them', async ({
  page,
  open,
}) => {
  await open(`${LIST}?mock-fault=applyBatch:slow`);
  await page.getByRole('checkbox', { name: 'Select CVE-2019-12900' }).check();
  await page.keyboard.press('i');
  await page.getByRole('textbox', { name: 'Reason' }).fill('Behind a gateway');
  await expect(page.getByRole('button', { name: 'Ignore 7 risks' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('1 selected, being ignored')).toBeVisible();
  const cell = page
    .getByRole('row', { name: /CVE-2019-12900/ })
    .getByRole('gridcell')
    .first();
  await expect(cell).toHaveCSS('opacity', '0.5');
  await expect(page.getByText('7 risks ignored')).toBeVisible();
  await expect(page.getByRole('row', { name: /CVE-2019-12900/ })).toHaveCount(0);
});
