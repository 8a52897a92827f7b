import { expect, test } from './fixtures.ts';

test('answers which images have CVE-2021-44228 in one step, at both sites', async ({
  page,
  open,
}) => {
  await open();
  await expect(page.getByRole('combobox').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search or run a command' })).toBeVisible();
  await page.keyboard.type('CVE-2021-44228');
  await expect(
    page.getByRole('option', { name: /CVE-2021-44228 7 images here, 4 outside China/ }),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  const list = page.getByRole('grid', { name: 'System vulnerabilities by image' });
  await expect(list).toHaveAttribute('aria-rowcount', '8');
  await page.getByRole('radio', { name: 'Outside China' }).check({ force: true });
  await expect(list).toHaveAttribute('aria-rowcount', '5');
});
