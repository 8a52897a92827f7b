import { expect, LIST, test } from './fixtures.ts';

test('selects the text and says so when the browser refuses to copy', async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await open(`${LIST}/CVE-2019-12900`);
  const command = page.getByRole('region', { name: 'Fix commands, text' });
  await expect(command).toContainText('libbz2');
  await page.keyboard.press('c');
  await expect(page.getByRole('alert')).toContainText('The browser blocked copying');
  await expect(page.getByRole('alert')).toContainText('The text is selected. Press Ctrl C.');
  const selected = await page.evaluate(() => getSelection()?.toString());
  expect(selected?.trim()).toBe((await command.textContent())?.trim());
});

test('copies without the Clipboard API where the old command works', async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await open(`${LIST}/CVE-2019-12900`);
  await expect(page.getByRole('region', { name: 'Fix commands, text' })).toBeVisible();
  await page
    .getByRole('group', { name: 'Fix commands' })
    .getByRole('button', { name: 'Copy' })
    .click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
});
