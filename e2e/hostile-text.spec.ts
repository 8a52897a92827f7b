import { expect, LIST, test } from './fixtures.ts';

test.use({ scenario: 'hostile-text' });

test('names that try to break out stay text', async ({ page, open }) => {
  await open();
  const row = page.getByRole('row').nth(1);
  await expect(row).toBeVisible();
  await row.press('Enter');
  await expect(page.getByRole('region', { name: 'Evidence' })).toContainText('Layer');
  for (const grouping of ['Package', 'Image']) {
    await page.goto(`${LIST}?group=${grouping.toLowerCase()}`);
    await expect(page.getByRole('row').nth(1)).toBeVisible();
  }
  expect(
    await page.evaluate(
      () => document.querySelectorAll('main script, main img, main iframe').length,
    ),
  ).toBe(0);
});
