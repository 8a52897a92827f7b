import { expect, LIST, test } from './fixtures.ts';

const views = 'Views of this list';

test('a shared view is opened by another role, who sees what was changed since', async ({
  page,
  open,
}) => {
  await open(`${LIST}?priority=asap&fix=quick-fix`);
  await page.getByRole('button', { name: 'Save view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save view' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Fix first');
  await dialog.getByRole('checkbox', { name: /^Share it/ }).check();
  await dialog.getByRole('button', { name: 'Save view' }).click();
  const tabs = page.getByRole('navigation', { name: views });
  await expect(tabs.getByRole('button', { name: 'Fix first' })).toHaveAttribute(
    'aria-current',
    'true',
  );

  await open(`${LIST}?mock-role=analyst&site=outside-china`);
  await tabs.getByRole('button', { name: 'Fix first' }).click();
  await expect(page).toHaveURL(/site=outside-china/);
  await expect(page.getByRole('button', { name: 'Remove filter Priority: High' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete view' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Remove filter Priority: High' }).click();
  await expect(tabs.getByRole('button', { name: 'Fix first , changed' })).toBeVisible();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByRole('button', { name: 'Remove filter Priority: High' })).toBeVisible();
  await expect(tabs.getByRole('button', { name: 'Fix first', exact: true })).toBeVisible();
});

test('a view is renamed, deleted and brought back', async ({ page, open, expectAccessible }) => {
  await open(`${LIST}?q=openssl`);
  const tabs = page.getByRole('navigation', { name: views });
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('OpenSSL');
  await page.keyboard.press('Control+Enter');
  await expect(tabs.getByRole('button', { name: 'OpenSSL' })).toBeVisible();
  await page.getByRole('button', { name: 'Rename or share' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('All of OpenSSL');
  await page.keyboard.press('Control+Enter');
  await expect(tabs.getByRole('button', { name: 'All of OpenSSL' })).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Delete view' }).click();
  await expect(tabs.getByRole('button', { name: 'All of OpenSSL' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tabs.getByRole('button', { name: 'All of OpenSSL' })).toBeVisible();
});
