import { expect, LIST, test } from './fixtures.ts';

test.use({ role: 'manager' });

test('a manager sees what cannot be done, and why', async ({ page, open }) => {
  await open(`${LIST}/CVE-2019-12900`);
  const ignore = page.getByRole('button', { name: /^Ignore/ });
  await expect(ignore).toHaveAttribute('aria-disabled', 'true');
  await expect(ignore).toHaveAccessibleDescription(
    'Your role may not handle risks. An admin can change roles.',
  );
  await page.keyboard.press('i');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
