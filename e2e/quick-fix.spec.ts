import type { Page } from '@playwright/test';
import { expect, LIST, test } from './fixtures.ts';

const SESSION_STORE = `${LIST}?q=repo:identity/session-store&fix=quick-fix`;
test.use({ allowedErrors: /Failed to load resource|net::ERR_FAILED/ });

const START = new Date('2026-11-23T09:00:00Z');

/** Picks all rows of the list by keyboard and asks for their fix. */
async function askFix(page: Page) {
  await expect(page.getByRole('row', { name: /CVE-2018-15686/ })).toBeVisible();
  await page.keyboard.press('Control+Shift+a');
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog', { name: 'Quick fix' });
  await expect(dialog.getByRole('checkbox').first()).toBeVisible();
  return dialog;
}

/** Numbers of one row of a table on a card. */
async function numbers(page: Page, card: string, row: RegExp) {
  const cells = page
    .getByRole('region', { name: card })
    .getByRole('row', { name: row })
    .getByRole('cell');
  return (await cells.allTextContents()).map(Number);
}

test('three images are fixed from the list, one fails, the receipt shows the truth and the risks moved', async ({
  page,
  open,
  expectAccessible,
}) => {
  await page.clock.install({ time: START });
  await open(SESSION_STORE);
  const dialog = await askFix(page);
  await dialog.getByRole('checkbox').last().uncheck();
  await expect(dialog.getByText(/uses up to 3 units of/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Follow it' }).click();
  await expect(page.getByText('0 of 3 images are rebuilt', { exact: false })).toBeVisible();

  await page.clock.fastForward('10:00');
  await expect(page.getByRole('main').getByText('Done, some failed')).toBeVisible();
  const summary = page.getByText(/closed in 2 of 3 images, proved by a re-scan/);
  const all = Number.parseInt((await summary.textContent()) ?? '', 10);
  const failed = page.getByRole('region', { name: 'identity/session-store:3.21.1' });
  await expect(
    failed.getByText('The registry refused the new tag, so nothing was built'),
  ).toBeVisible();
  await failed.getByText('Log of the rebuild').click();
  await expect(failed.getByText('error: the registry denied the push')).toBeVisible();

  const card = 'identity/session-store:3.21.2';
  const [, , , before = 0] = await numbers(page, card, /^Open before/);
  const [, , , closed = 0] = await numbers(page, card, /^Closed/);
  const [, , , after = 0] = await numbers(page, card, /^Open in the new image/);
  expect(closed).toBeGreaterThan(0);
  expect(before - closed).toBe(after);
  await expectAccessible();

  await page.getByRole('button', { name: 'Print' }).click();
  await page.emulateMedia({ media: 'print' });
  const closedRows = page
    .getByRole('region', { name: card })
    .getByRole('table', { name: 'Closed' });
  await expect(closedRows.getByRole('row')).toHaveCount(closed + 1);
  await page.emulateMedia({ media: 'screen' });

  await page
    .getByRole('region', { name: card })
    .getByRole('link', { name: /^Compare/ })
    .click();
  await expect(page.getByText(/^0 added, \d+ removed, 0 changed/)).toBeVisible();

  await page.goto(`${LIST}?q=repo:identity/session-store&status=fixed`);
  await expect(page.getByRole('main').getByText(new RegExp(`^${all} risks in`))).toBeVisible();
});

test('who wants to fix the same image is told who does it already, and starts nothing', async ({
  page,
  open,
  context,
  expectAccessible,
}) => {
  await open(`${SESSION_STORE}&mock-role=analyst`);
  const dialog = await askFix(page);
  await dialog.getByRole('textbox', { name: /3\.21\.2$/ }).fill('3.21.2-mended');

  const other = await context.newPage();
  await other.goto(`${SESSION_STORE}&mock-role=admin`);
  await (await askFix(other)).getByRole('button', { name: /^Fix \d+ images$/ }).click();
  await expect(other.getByRole('button', { name: 'Follow it' })).toBeVisible();
  await other.close();

  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(/Lukas Brandt has begun to fix/)).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: /3\.21\.2$/ })).toHaveValue('3.21.2-mended');
  await dialog.getByRole('button', { name: 'Bring the list up to date' }).click();
  await expect(dialog.getByText('4 images are being fixed already')).toBeVisible();
  await expectAccessible();
});

test('a tag that is taken or that no registry accepts is refused at its field', async ({
  page,
  open,
}) => {
  await open(SESSION_STORE);
  const dialog = await askFix(page);
  const tag = dialog.getByRole('textbox', { name: /3\.21\.2$/ });
  await tag.fill('not a tag');
  await expect(dialog.getByRole('button', { name: /^Fix/ })).toHaveAccessibleDescription(
    'A new tag cannot be used yet',
  );
  await dialog.getByRole('textbox', { name: /3\.21\.1$/ }).fill('mended');
  await tag.fill('mended');
  await expect(dialog.getByText(/^Another image of this fix gets this tag/)).toHaveCount(2);
  await tag.fill('3.21.1');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(/^The repository has this tag already/)).toBeVisible();
  await tag.fill('3.21.2-mended');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Fixing 4 images')).toBeVisible();
});

test('a reply that gets lost starts one fix, also when the dialog is closed before the next try', async ({
  page,
  open,
  expectAccessible,
}) => {
  await open(`${SESSION_STORE}&status=&mock-fault=startFix:lost-reply:1`);
  let dialog = await askFix(page);
  const last = dialog.getByRole('checkbox').last();
  await last.uncheck();
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText(/it cannot start twice/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('f');
  dialog = page.getByRole('dialog', { name: 'Quick fix' });
  await expect(dialog.getByText('It is not known whether the fix has started')).toBeVisible();
  await expect(last).toBeDisabled();
  await expect(last).not.toBeChecked();
  await expectAccessible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Fixing 3 images')).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await expect(page.getByRole('table', { name: 'Fixes' }).getByRole('row')).toHaveCount(2);
});

test('an image leads to its own fix, and one that cannot be fixed says why', async ({
  page,
  open,
}) => {
  await open('/images?view=images&q=identity/session-store');
  await page.getByRole('link', { name: /session-store:3\.21\.2/ }).click();
  await page.getByRole('link', { name: 'Quick fix' }).click();
  const dialog = page.getByRole('dialog', { name: 'Quick fix' });
  await expect(dialog.getByRole('checkbox', { name: /^Rebuild identity/ })).toHaveCount(1);
  await dialog.getByText('All fixable High').click();
  await expect(dialog.getByText(/^6 High/)).toBeVisible();
  await page.keyboard.press('Escape');
  await open('/images?view=images&q=platform/base-images');
  await page
    .getByRole('link', { name: /base-images/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Quick fix' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.getByRole('link', { name: 'Plan its fix with commands' }).click();
  await expect(page.getByRole('heading', { name: 'Fix plan' })).toBeVisible();
});
