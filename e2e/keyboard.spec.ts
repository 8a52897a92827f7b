import { expect, LIST, test } from './fixtures.ts';

test('triages by keyboard alone', async ({ page, open }) => {
  await open();
  const rows = page.getByRole('row');
  await expect(rows.nth(3)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(rows.nth(3)).toBeFocused();
  await page.keyboard.press('k');
  await expect(rows.nth(2)).toBeFocused();
  await page.keyboard.press('x');
  await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('1 selected')).toBeVisible();

  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: /^CVE-/ });
  await expect(panel.getByText(/^2 of /)).toBeVisible();
  await page.keyboard.press('j');
  await expect(panel.getByText(/^3 of /)).toBeVisible();
  await page.keyboard.press('i');
  await expect(page.getByRole('dialog', { name: /^Ignore / })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('Copy fix command')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox');
  await expect(search).toBeFocused();
  await page.keyboard.type('jxi?');
  await expect(search).toHaveValue('jxi?');
});

test('copies from the list in one key', async ({ page, open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(`${LIST}?q=cve:CVE-2019-12900`);
  await expect(page.getByRole('row', { name: /CVE-2019-12900/ })).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
});

test('single keys can be switched off', async ({ page, open }) => {
  await open();
  await expect(page.getByRole('row').nth(2)).toBeVisible();
  await page.keyboard.press('?');
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('x');
  await expect(page.getByText('1 selected')).toHaveCount(0);
});
