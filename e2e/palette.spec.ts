import type { Page } from '@playwright/test';
import { expect, LIST, test } from './fixtures.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search or run a command' });

async function ask(page: Page, text: string) {
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeVisible();
  await page.keyboard.type(text);
}

test('every action stands under its menu words, with its key, and is done', async ({
  page,
  open,
}) => {
  await open(`${LIST}/CVE-2019-12900`);
  const panel = page.getByRole('complementary', { name: 'CVE-2019-12900' });
  await expect(panel.getByRole('button', { name: 'Whitelist' })).toBeVisible();
  await ask(page, '>');
  const options = palette(page).getByRole('option');
  const words = await options.allTextContents();
  for (const label of [
    'Ignore',
    'Whitelist',
    'Copy fix command',
    'Copy link',
    'Export',
    'One by one',
    'Select all that match',
  ])
    expect(
      words.some((text) => text.startsWith(label)),
      label,
    ).toBe(true);
  expect(words).toContain('Verify');
  await page.keyboard.type('white');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /^Whitelist/ })).toBeVisible();
});

test('the buttons of every page are among the actions', async ({ page, open }) => {
  const pages = {
    '/whitelist': ['Create rule'],
    '/registries': ['Add registry'],
    '/scans': ['Scan now'],
    '/subscription': ['Increase or lower quota', 'Renew', 'Upgrade edition'],
    '/risks/build-instructions/check': ['Check text', 'Choose files'],
  };
  // Listened for from the start: the browser needs a moment before it hands a chooser over.
  const chooser = page.waitForEvent('filechooser');
  for (const [path, words] of Object.entries(pages)) {
    await open(path);
    for (const label of words)
      await expect(page.getByRole('main').getByText(label, { exact: true }).first()).toBeVisible();
    await ask(page, '>');
    const options = await palette(page).getByRole('option').allTextContents();
    expect(options, path).toEqual(expect.arrayContaining([...words, 'Sign out']));
  }
  await page.keyboard.type('choose');
  await page.keyboard.press('Enter');
  await chooser;
});

test('goes to any view, and keeps the site', async ({ page, open }) => {
  await open(`${LIST}?site=outside-china`);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await ask(page, 'malicious');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/risks\/malicious-samples\?site=outside-china/);
});

test('a question mark lists the keys that act here', async ({ page, open, expectAccessible }) => {
  await open();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await ask(page, '?');
  const keys = palette(page).getByRole('group', { name: 'Keys that act here' });
  await expect(keys.getByRole('option', { name: /^Export/ })).toBeVisible();
  await expectAccessible();
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
});
