import { CHANGE_QUOTA_PATH, SUBSCRIPTION_PATH } from '#urls/subscription.ts';
import { expect, LIST, test } from './fixtures.ts';

const NOW = new Date('2026-11-23T01:14:00Z');

test('more units are paid by the seconds left, and count at once', async ({ page, open }) => {
  await page.clock.setFixedTime(NOW);
  await open(CHANGE_QUOTA_PATH);
  await page.getByRole('textbox', { name: 'Units a month' }).fill('2,000');
  await page.getByRole('checkbox', { name: /^I agree/ }).check();
  /* 1,000 units x 12 months x USD 0.10 = USD 1,200 for 31,586,400 s, of which 18,369,960 s are left. */
  await page.getByRole('button', { name: 'Increase quota, pay USD 697.89' }).click();
  await expect(page.getByText('The order is paid')).toBeVisible();
  await page.getByRole('link', { name: 'Open the subscription' }).click();
  await expect(page.getByText('2,000 units a month').first()).toBeVisible();
});

test('fewer units than are in use are refused, with the number', async ({ page, open }) => {
  await page.clock.setFixedTime(NOW);
  await open(CHANGE_QUOTA_PATH);
  await page.getByRole('textbox', { name: 'Units a month' }).fill('20');
  await expect(page.getByText('280 is the lowest quantity this month')).toBeVisible();
  await page.getByRole('button', { name: 'Use 280', exact: true }).click();
  await page.getByRole('checkbox', { name: /^I agree/ }).check();
  await page.getByRole('button', { name: /^Lower quota, refund USD 502\.48$/ }).click();
  await expect(page.getByText('The order is paid')).toBeVisible();
});

/* The end of the grace term, 21 Nov 2026, 00:00 in Shanghai, on the clock of each viewer. */
for (const [timezoneId, end] of [
  ['Asia/Shanghai', '21 Nov 2026, 00:00 GMT+8 (account and you)'],
  ['America/New_York', '21 Nov 2026, 00:00 GMT+8 (account), 20 Nov 2026, 11:00 GMT-5 (you)'],
  ['Australia/Lord_Howe', '21 Nov 2026, 00:00 GMT+8 (account), 21 Nov 2026, 03:00 GMT+11 (you)'],
] as const) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId, scenario: 'expired-in-grace' });

    test('the end of a term is told on both clocks', async ({ page, open }) => {
      await page.clock.setFixedTime(NOW);
      await open(SUBSCRIPTION_PATH);
      await expect(page.getByRole('region', { name: 'Current subscription' })).toContainText(end);
      await expect(page.getByRole('status', { name: 'Account notice' })).toContainText(
        'Scanning stopped on 21 Nov 2026, 5 days left to renew',
      );
    });
  });
}

test.describe('at the end of the days of grace', () => {
  test.use({ scenario: 'expired-in-grace', allowedErrors: /403/ });

  test('results close while a page is open', async ({ page, open }) => {
    await page.clock.setFixedTime(NOW);
    await open(`${LIST}?q=cve:CVE-2021-44228`);
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await page.clock.setFixedTime(new Date('2026-11-27T16:00:00Z'));
    await page.getByText('Image', { exact: true }).first().click();
    await expect(page.getByRole('heading', { name: 'Image scan has ended' })).toBeVisible();
  });
});
