import { ADD_REGISTRY_PATH, REGISTRIES_PATH } from '#urls/registries.ts';
import { expect, test } from './fixtures.ts';

test.use({ allowedErrors: /409/ });

test('a Harbor registry is connected through a time-out and a wrong password', async ({
  page,
  open,
}) => {
  await page.clock.setFixedTime(new Date('2026-11-23T01:14:00Z'));
  await open(ADD_REGISTRY_PATH);
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await page.getByRole('combobox', { name: 'Region' }).selectOption('cn-hangzhou');
  await field('Address').fill('slow.example.com');
  await field('Domain name').fill('harbor.example.com');
  await field('User name').fill('scanner');
  await page.getByLabel('Password', { exact: true }).fill('wrong');
  await page.getByRole('button', { name: 'Test connection' }).click();
  await expect(page.getByText('NetworkConnectError')).toBeVisible();
  await field('Address').fill('registry.example.com');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('FailedToVerifyUsernameOrPwd')).toBeVisible();
  await expect(field('User name')).toHaveValue('scanner');
  await page.getByLabel('Password', { exact: true }).fill('correct horse');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page).toHaveURL(new RegExp(`${REGISTRIES_PATH}(/|$)`));
  await expect(page.getByText('harbor.example.com').first()).toBeVisible();
  const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect(stored).not.toContain('correct horse');
  expect(page.url()).not.toContain('correct');
  await page.getByRole('button', { name: /^Plan a scan/ }).click();
  await expect(page.getByRole('button', { name: /^Scan 12 images/ })).toBeVisible();
});
