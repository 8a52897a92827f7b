import { expect, LIST, test } from './fixtures.ts';

test.use({ today: null });

test('the build for a real server lists risks and opens one', async ({ page }) => {
  await page.goto(LIST);
  await page.getByRole('row').nth(1).press('Enter');
  await expect(page.getByRole('complementary')).toContainText('Why it ranks here');
});
