import { expect, LIST, test } from './fixtures.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('finds a CVE, opens it, copies its command and pastes the same text', async ({
  page,
  open,
  context,
}) => {
  await open();
  const search = page.getByRole('searchbox', { name: 'Search system vulnerabilities' });
  await search.fill('cve:CVE-2019-12900');
  await search.press('Enter');
  const row = page.getByRole('row', { name: /CVE-2019-12900/ });
  await expect(row).toHaveCount(1);
  await row.press('Enter');

  const panel = page.getByRole('complementary', { name: 'CVE-2019-12900' });
  const command = panel.getByRole('region', { name: 'Fix commands, text' });
  await expect(command).toContainText('libbz2');
  await panel
    .getByRole('group', { name: 'Fix commands' })
    .getByRole('button', { name: 'Copy' })
    .click();
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
  const shown = await command.textContent();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);

  await page.getByRole('button', { name: 'Ignore', exact: false }).first().click();
  const reason = page.getByRole('textbox', { name: 'Reason' });
  await reason.press('Control+v');
  await expect(reason).toHaveValue(shown ?? '');
  await page.getByRole('button', { name: 'Close', exact: true }).last().click();

  const address = page.url();
  expect(new URL(address).pathname).toBe(`${LIST}/CVE-2019-12900`);
  await page.reload();
  await expect(command).toHaveText(shown ?? '');

  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole('complementary', { name: 'CVE-2019-12900' })).toBeVisible();
  await other.close();

  await page.goBack();
  await expect(panel).toBeHidden();
  await expect(search).toHaveValue('cve:CVE-2019-12900');
});

test('copies each form of the command by key', async ({ page, open }) => {
  await open(`${LIST}/CVE-2019-12900`);
  const command = page.getByRole('region', { name: 'Fix commands, text' });
  for (const [form, words] of [
    ['Shell', 'apk'],
    ['Dockerfile', 'RUN'],
    ['Batch', '#!/bin/sh'],
  ] as const) {
    await page.getByRole('button', { name: form }).click();
    await expect(command).toContainText(words);
    await page.keyboard.press('c');
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await command.textContent(),
    );
  }
});
