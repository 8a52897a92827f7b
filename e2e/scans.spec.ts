import type { Page } from '@playwright/test';
import { SCANS_PATH } from '#urls/scan-address.ts';
import { expect, LIST, test } from './fixtures.ts';

/** What runs, in the header of every view. */
const header = (page: Page) => page.getByRole('link', { name: /Scanning/ });

/** Plans a scan of everything and starts it. Needs a world in which that fits. */
async function startScan(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Scan now' }).first().click();
  await page.getByRole('button', { name: /^Scan \d+ images/ }).click();
  await expect(header(page)).toBeVisible();
}

/** A counter of the scan that is open. */
const counter = (page: Page, name: string) =>
  page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');

test.describe('before the first scan, with too few units', () => {
  test.use({ scenario: 'first-scan-short' });

  test('a plan that does not fit leads to a cheaper one, which costs what it said', async ({
    page,
    open,
  }) => {
    await open(SCANS_PATH);
    await page.getByRole('link', { name: 'Scan now' }).first().click();
    const plan = page.getByRole('dialog', { name: 'Scan now' });
    await expect(plan.getByText('131 units are missing', { exact: true })).toBeVisible();
    await expect(plan.getByRole('link', { name: 'Increase quota' })).toBeVisible();
    await plan.getByRole('radio', { name: 'Newest tag only: 69 images, 69 units' }).check();
    await plan.getByRole('button', { name: /^Scan 69 images/ }).click();
    await expect(header(page)).toContainText('of 69');
    await page.clock.fastForward('20:00');
    await expect(header(page)).toBeHidden();
    await expect(page.getByText('69 units used')).toBeVisible();
    await expect(page.getByRole('link', { name: /31 units left/ })).toBeVisible();
    await page.goto('/quota/ledger');
    await expect(page.getByText(/69 units in 69 rows/)).toBeVisible();
    await page.goto(LIST);
    await expect(page.getByRole('row').nth(3)).toBeVisible();
  });
});

test.describe('before the first scan', () => {
  test.use({ scenario: 'no-scans-yet' });

  test('a scan that is stopped keeps what is done, and uses no other unit', async ({
    page,
    open,
  }) => {
    await open(SCANS_PATH);
    await startScan(page);
    await page.clock.fastForward('10:00');
    await expect(header(page)).not.toContainText(' 0 of');
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page
      .getByRole('dialog', { name: 'Stop this scan' })
      .getByRole('button', { name: /^Stop/ })
      .click();
    await expect(page.getByText(/^Stopped by Lukas Brandt/)).toBeVisible();
    const done = Number(await counter(page, 'Done').innerText());
    expect(done).toBeGreaterThan(0);
    await expect(page.getByText(`${done} units used`)).toBeVisible();
    await page.clock.fastForward('30:00');
    await expect(page.getByRole('link', { name: `${1000 - done} units left` })).toBeVisible();
    await expect(
      page.getByRole('button', { name: `Scan the ${231 - done} left out` }),
    ).toBeVisible();
  });

  test('a scan goes on over a reload, and shows in a second tab', async ({
    page,
    open,
    context,
  }) => {
    await open(SCANS_PATH);
    await startScan(page);
    await page.clock.fastForward('05:00');
    await expect(header(page)).toContainText(/[1-9]\d* of 231/);
    await page.reload();
    await expect(header(page)).toContainText(/[1-9]\d* of 231/);
    const second = await context.newPage();
    await second.goto(`${LIST}?mock-scenario=no-scans-yet`);
    await expect(header(second)).toContainText(/[1-9]\d* of 231/);
    await second.close();
  });

  test('a tab that is open already hears of a scan that another one starts', async ({
    page,
    open,
    context,
  }) => {
    const second = await context.newPage();
    await second.goto(`${LIST}?mock-scenario=no-scans-yet`);
    await expect(second.getByRole('link', { name: /units left/ })).toBeVisible();
    await open(SCANS_PATH);
    await startScan(page);
    await page.clock.runFor('00:03');
    await expect(header(second)).toContainText('of 231');
    await second.close();
  });
});

test('only the images that failed are retried', async ({ page, open }) => {
  await open(SCANS_PATH);
  await header(page).click();
  await page.clock.fastForward('20:00');
  await expect(page.getByText(/, 4 images failed\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Retry 4 failed' }).click();
  await page
    .getByRole('dialog', { name: 'Retry failed images' })
    .getByRole('button', { name: 'Retry 4 images' })
    .click();
  await expect(header(page)).toContainText('of 4');
  await page.clock.fastForward('05:00');
  await expect(page.getByText(/^Done on/)).toBeVisible();
  await expect(counter(page, 'Done')).toHaveText('4');
  await expect(page.getByRole('link', { name: '724 units left' })).toBeVisible();
});

/* Events may come twice, late, in disorder or not at all; the end is the same. */
for (const fault of ['', 'twice', 'late', 'out-of-order', 'silent', 'refused']) {
  test.describe(`with events that come ${fault || 'as they should'}`, () => {
    test.use({ allowedErrors: fault === 'refused' ? /403/ : null });

    test('the end of a scan is the same', async ({ page, open }) => {
      await open(`${SCANS_PATH}?mock-events=${fault}`);
      await header(page).click();
      for (const minutes of ['05:00', '07:00', '08:00']) await page.clock.fastForward(minutes);
      // Without events the console asks again after some seconds, and the answer takes its time too.
      await expect(async () => {
        await page.clock.fastForward('00:30');
        await expect(page.getByText(/, 4 images failed\.$/)).toBeVisible({ timeout: 2000 });
      }).toPass({ timeout: 20_000 });
      await expect(header(page)).toBeHidden();
      await expect(counter(page, 'Done')).toHaveText('220');
      await expect(counter(page, 'Failed')).toHaveText('4');
      await expect(counter(page, 'Queued')).toHaveText('0');
      await expect(page.getByText('0 units used')).toBeVisible();
    });
  });
}
