import { enableUrl } from '#urls/subscription.ts';
import { expect, LIST, test } from './fixtures.ts';

test.describe('an account on Basic', () => {
  test.use({ scenario: 'not-activated-basic' });

  test('goes from a deep link over the order to the first scan, and on to the link', async ({
    page,
    open,
  }) => {
    await open(`${LIST}?q=cve:CVE-2021-44228`);
    await expect(page.getByRole('heading', { name: 'Enable image scan' })).toBeVisible();
    await page.getByRole('radio', { name: /^Enterprise/ }).check();
    const quantity = page.getByRole('textbox', { name: 'Units a month' });
    await quantity.fill('30');
    await expect(page.getByText('Units are sold in steps of 20.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Use 20', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Use 40', exact: true }).click();
    await expect(page.getByRole('complementary', { name: 'Order summary' })).toContainText(
      'USD 48.00',
    );
    await quantity.fill('1,000');
    await page.getByRole('checkbox', { name: /^I agree/ }).check();
    await page.getByRole('button', { name: 'Pay USD 1,200.00' }).click();
    await expect(page.getByText('Image scan is enabled')).toBeVisible();
    await expect(page.getByText('The first scan can run')).toBeVisible();
    await expect(page.getByRole('link', { name: /units left/ })).toContainText('1,000');
    await page.getByRole('link', { name: 'Go on to where you were going' }).click();
    await expect(page.getByRole('searchbox')).toHaveValue('cve:CVE-2021-44228');
  });

  test('is bought for once by a double click', async ({ page, open }) => {
    await open(enableUrl());
    await page.getByRole('checkbox', { name: /^I agree/ }).check();
    await page.getByRole('button', { name: /^Pay/ }).dblclick();
    await expect(page.getByText('Image scan is enabled')).toBeVisible();
    await page.getByRole('link', { name: 'Subscription' }).first().click();
    await expect(page.getByRole('region', { name: 'Orders' }).getByRole('row')).toHaveCount(2);
  });

  test.describe('whose reply is lost', () => {
    test.use({ allowedErrors: /net::ERR_FAILED/ });

    test('finds the order after a reload, and has bought once', async ({ page, open }) => {
      await open(`${enableUrl()}?mock-fault=placeOrder:lost-reply:1`);
      await page.getByRole('checkbox', { name: /^I agree/ }).check();
      await page.getByRole('button', { name: /^Pay/ }).click();
      await expect(
        page.getByText('It is not known yet whether the order was placed'),
      ).toBeVisible();
      await page.reload();
      await expect(page.getByText('Image scan is enabled')).toBeVisible();
      await page.getByRole('link', { name: 'Subscription' }).first().click();
      await expect(page.getByRole('region', { name: 'Orders' }).getByRole('row')).toHaveCount(2);
    });
  });

  test.describe('whose payment is refused', () => {
    test.use({ allowedErrors: /402/ });

    test('keeps what was entered and can be ordered again', async ({ page, open }) => {
      await open(`${enableUrl()}?mock-fault=placeOrder:payment-refused:1`);
      await page.getByRole('textbox', { name: 'Units a month' }).fill('640');
      await page.getByText('3 months', { exact: true }).click();
      await page.getByRole('checkbox', { name: /^I agree/ }).check();
      await page.getByRole('button', { name: /^Pay/ }).click();
      await expect(page.getByRole('alert')).toContainText('The payment was refused');
      await expect(page.getByRole('textbox', { name: 'Units a month' })).toHaveValue('640');
      await page.getByRole('button', { name: 'Pay USD 192.00' }).click();
      await expect(page.getByText('Image scan is enabled')).toBeVisible();
    });
  });
});

test.describe('an account on Anti-virus', () => {
  test.use({ scenario: 'antivirus-edition' });

  test('is not offered Value-added Plan', async ({ page, open }) => {
    await open();
    await expect(page.getByRole('radio', { name: /^Advanced/ })).toBeChecked();
    await expect(page.getByRole('radio', { name: /^Enterprise/ })).toBeEnabled();
    await expect(page.getByRole('radio', { name: /^Ultimate/ })).toBeEnabled();
    await expect(page.getByRole('radio', { name: /^Value-added Plan/ })).toBeDisabled();
    await expect(page.getByText('Not available from Anti-virus', { exact: true })).toBeVisible();
  });
});

test.describe('a manager', () => {
  test.use({ role: 'manager', allowedErrors: /403/ });

  test('cannot buy by button, by address or over the API', async ({ page, open }) => {
    await open('/subscription');
    const change = page.getByRole('button', { name: 'Increase or lower quota' });
    await expect(change).toHaveAttribute('aria-disabled', 'true');
    await expect(change).toHaveAccessibleDescription(/Lukas Brandt and Amara Okafor can\.$/);
    for (const address of ['quota', 'edition', 'renewal']) {
      await page.goto(`/subscription/${address}`);
      await expect(page.getByRole('heading', { name: 'Managers cannot buy quota' })).toBeVisible();
    }
    const refusal = await page.evaluate(async () => {
      const answer = await fetch('/api/orders/3f0c9a52-6a1e-4c58-9d3b-0a7e6f5d4c21', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          kind: 'renew',
          from: new Date().toISOString(),
          months: 1,
          amountCents: 10_000,
          quotedAt: new Date().toISOString(),
        }),
      });
      return { status: answer.status, ...((await answer.json()) as object) };
    });
    expect(refusal).toMatchObject({ status: 403, code: 'NoPermission', permission: 'quota.buy' });
  });
});
