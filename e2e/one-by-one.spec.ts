import { expect, LIST, test } from './fixtures.ts';

test('a hundred risks are decided by keys, one by one', async ({ page, open }) => {
  test.setTimeout(90_000);
  await open(LIST);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  const progress = page.getByRole('status').filter({ hasText: / of 1,000/ });
  await expect(progress).toContainText('1 of 1,000, of 4,557 in all');
  await page.keyboard.press('1');
  const reason = page.getByRole('textbox', { name: 'Reason of your verdicts' });
  await expect(reason).toBeFocused();
  await page.keyboard.type('Behind a gateway');
  await page.keyboard.press('Tab');
  for (let done = 1; done <= 100; done += 1) {
    await page.keyboard.press('1');
    await expect(progress).toContainText(`${done + 1} of 1,000, of 4,557 in all · ${done} decided`);
  }
  await expect(progress).toContainText(/about \d+ min left$/);
  await page.keyboard.press('Escape');
  await expect(page.getByText('4,457 risks in').first()).toBeVisible();
});

test('a verdict goes for the same package of other images too, and back', async ({
  page,
  open,
}) => {
  await open(`${LIST}?q=cve:CVE-2021-44228`);
  await page.getByRole('link', { name: 'One by one' }).click();
  const progress = page.getByRole('status').filter({ hasText: / of 7/ });
  await expect(progress).toContainText('1 of 7');
  await page.getByRole('textbox', { name: 'Reason of your verdicts' }).fill('No JNDI here');
  await page.keyboard.press('Tab');
  await page.keyboard.press('1');
  await expect(page.getByText(/is open in 6 other images/)).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByText('7 risks decided in this round')).toBeVisible();
  await page.keyboard.press('z');
  await expect(progress).toContainText('2 of 7 · 1 decided');
});
