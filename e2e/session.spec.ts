import { expect, LIST, test } from './fixtures.ts';

const ID = 'CVE-2019-12900';

/** The browser reports every refused request by itself. */
test.use({ allowedErrors: /401|403/ });

test('a session that ends keeps what was typed, and the save goes on after signing in', async ({
  page,
  open,
}) => {
  await open(`${LIST}/${ID}?mock-fault=handleRisk:signed-out:1`);
  await page.getByRole('button', { name: /^Ignore/ }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Accepted until the next release');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'You are signed out' });
  await expect(dialog).toContainText('Nothing you typed is lost.');
  await dialog.getByRole('button', { name: /Lukas Brandt/ }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: ID })).toContainText(
    'Accepted until the next release',
  );
});

test('another role takes effect without a reload', async ({ page, open }) => {
  await open(`${LIST}/${ID}`);
  const ignore = page.getByRole('button', { name: /^Ignore/ });
  await expect(ignore).not.toHaveAttribute('aria-disabled', 'true');
  await page.evaluate(() => Object.assign(globalThis, { notReloaded: true }));
  await page.getByRole('button', { name: /^Sample/ }).click();
  await page.getByLabel('Signed in as').selectOption({ label: 'Mei Tan, Manager' });
  await expect(ignore).toHaveAccessibleDescription(
    'Your role may not handle risks. An admin can change roles.',
  );
  expect(await page.evaluate(() => 'notReloaded' in globalThis)).toBe(true);
});

test('who signs out is asked who is there, and the page comes back', async ({ page, open }) => {
  await open(LIST);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('button', { name: 'Lukas Brandt Admin' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  const dialog = page.getByRole('dialog', { name: 'You are signed out' });
  await dialog.getByRole('button', { name: /Wei Chen/ }).click();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Wei Chen Analyst' })).toBeVisible();
});
