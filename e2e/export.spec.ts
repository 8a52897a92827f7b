import { readFile } from 'node:fs/promises';
import { RISK_PATHS } from '#urls/risks.ts';
import { expect, LIST, test } from './fixtures.ts';

test('exports exactly the filtered rows, with what they are', async ({ page, open }) => {
  await open(`${LIST}?q=lib&priority=asap`);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  const shown = await page
    .getByText(/^[\d,]+ risks in/)
    .first()
    .textContent();
  const risks = Number(/^[\d,]+/.exec(shown ?? '')?.[0].replaceAll(',', ''));
  expect(risks).toBeGreaterThan(5);
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Export risks' });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: `Export ${risks} risks` }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^system-vulnerability-china-\d{4}-\d\d-\d\d\.csv$/);
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines).toContain('Filter,Site: China; “lib”; Status: Open; Priority: High');
  expect(lines).toContain(`Rows,${risks}`);
  expect(lines).toContain('Time zone of the reader,Asia/Shanghai');
  const head = lines.findIndex((line) => line.startsWith('ID,Title,'));
  expect(lines.length - head - 1).toBe(risks);
});

test('exports the picked rows alone, and the file says so', async ({ page, open }) => {
  await open(`${LIST}?q=pkg:openssl`);
  await page.getByRole('checkbox', { name: 'Select CVE-2022-0778' }).check();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Export risks' });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Export \d+ risks$/ }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\r\n');
  expect(lines).toContain(
    'Filter,Site: China; “pkg:openssl”; Status: Open; picked only: 1 vulnerability',
  );
  const head = lines.findIndex((line) => line.startsWith('ID,Title,'));
  const rows = lines.slice(head + 1);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatch(/^CVE-2022-0778,/);
});

test.describe('in a large estate', () => {
  test.use({ scenario: 'large-estate' });

  test('an export is cancelled, and the page answers meanwhile', async ({ page, open }) => {
    test.setTimeout(60_000);
    await open();
    // The browser builds the whole estate before it shows a row of it.
    await expect(page.getByRole('row').nth(1)).toBeVisible({ timeout: 20_000 });
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: 'Export risks' });
    await dialog.getByRole('button', { name: /^Export [\d,]+ risks$/ }).click();
    await expect(dialog.getByRole('progressbar', { name: 'Export' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel export' }).click();
    await expect(dialog.getByRole('progressbar', { name: 'Export' })).toHaveCount(0);
    await expect(dialog.getByText('Nothing was exported')).toHaveCount(0);
  });
});

test('kinds of risk that no VEX speaks of have no VEX to choose', async ({ page, open }) => {
  await open(RISK_PATHS['sensitive-file']);
  await page.getByRole('button', { name: 'Export' }).click();
  const formats = page.getByRole('radiogroup', { name: 'Format' }).getByRole('radio');
  await expect(formats).toHaveCount(2);
});
