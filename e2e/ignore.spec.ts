import { expect, LIST, test } from './fixtures.ts';

const ID = 'CVE-2019-12900';

test('ignores with a reason until a day, opens again after it, and keeps the history', async ({
  page,
  open,
}) => {
  await open(`${LIST}?q=cve:${ID}`);
  await page.getByRole('row', { name: new RegExp(ID) }).press('Enter');
  await page.getByRole('button', { name: /^Ignore/ }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Not reachable from outside');
  await page.getByRole('radio', { name: '7 d', exact: true }).check({ force: true });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').getByText(/risks of CVE-2019-12900 ignored/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'History' })).toContainText(
    'Not reachable from outside',
  );
  await expect(page.getByRole('heading', { name: /^No match/ })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: /^No match/ })).toBeVisible();

  await page.clock.setFixedTime(new Date('2026-12-01T01:14:00Z'));
  await page.reload();
  await expect(page.getByRole('row', { name: new RegExp(ID) })).toBeVisible();
  await expect(page.getByRole('region', { name: 'History' })).toContainText(
    /open again|expired|ended/i,
  );
});

test.describe('with a failed save', () => {
  test.use({ allowedErrors: /Failed to load resource/ });

  test('a failed save keeps what was typed, and the next one works', async ({ page, open }) => {
    await open(`${LIST}/${ID}?mock-fault=handleRisk:server-error:1`);
    await page.getByRole('button', { name: /^Ignore/ }).click();
    const reason = page.getByRole('textbox', { name: 'Reason' });
    await reason.fill('Accepted until the next release');
    await page.getByRole('button', { name: /^Ignore \d+ risks$/ }).click();
    await expect(page.getByRole('dialog').getByText(/The server had an error/)).toBeVisible();
    await expect(reason).toHaveValue('Accepted until the next release');
    await page.getByRole('button', { name: /^Ignore \d+ risks$/ }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Re-open' }).first().click();
    await expect(page.getByText(/^\d+ risks are open again$/)).toBeVisible();
  });
});

test('closing the dialog keeps the draft', async ({ page, open }) => {
  await open(`${LIST}/${ID}`);
  await page.getByRole('button', { name: /^Ignore/ }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Half a thought');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Ignore/ }).click();
  await expect(page.getByRole('textbox', { name: 'Reason' })).toHaveValue('Half a thought');
});

test('verifies, and says that it was found again a minute later', async ({ page, open }) => {
  await open(`${LIST}/${ID}`);
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(
    page.getByRole('status').getByText(/^Verifying \d+ risks, about a minute$/),
  ).toBeVisible();
  await page.clock.fastForward(70_000);
  await expect(page.getByRole('region', { name: 'History' })).toContainText(/found again|still/i);
});

test('Reset sample data brings everything back', async ({ page, open }) => {
  await open(`${LIST}/${ID}`);
  await page.getByRole('button', { name: /^Ignore/ }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('For the moment');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Re-open' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Sample data' }).click();
  await page.getByRole('button', { name: 'Reset sample data' }).click();
  await expect(page.getByRole('button', { name: 'Verify' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Re-open' })).toHaveCount(0);
});
