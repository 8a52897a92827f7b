import { scanSettingsUrl } from '#urls/scan-settings.ts';
import { expect, test } from './fixtures.ts';

/* The clock of New York goes back on 1 November 2026, between the first run and the second. */
test.use({ timezoneId: 'America/New_York', allowedErrors: /409/ });

test('a window across midnight moves the next three runs, and is saved', async ({ page, open }) => {
  await page.clock.setFixedTime(new Date('2026-10-30T01:14:00Z'));
  await open(scanSettingsUrl());
  await page.getByRole('combobox', { name: 'From', exact: true }).selectOption('22:00');
  await page.getByRole('combobox', { name: 'To', exact: true }).selectOption('04:00');
  await expect(
    page.getByText(/across midnight: from 22:00 to 04:00 of the next day/),
  ).toBeVisible();
  const runs = page.getByRole('region', { name: 'Next three runs' });
  for (const run of [
    'Fri 30 Oct 2026, 10:00 GMT-4',
    'Sat 31 Oct 2026, 10:00 GMT-4',
    'Sun 1 Nov 2026, 09:00 GMT-5',
  ]) {
    await expect(runs.getByText(run)).toBeVisible();
  }
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByText(/^Saved .* by Lukas Brandt/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'From', exact: true })).toHaveValue('22');
});

test('two editors: what does not collide is merged, what does is chosen', async ({
  page,
  open,
  context,
}) => {
  await open(scanSettingsUrl());
  await page.getByRole('combobox', { name: 'From', exact: true }).selectOption('22:00');
  const other = await context.newPage();
  await other.goto(`${scanSettingsUrl()}?mock-person=amara-okafor`);
  await other.getByRole('combobox', { name: 'From', exact: true }).selectOption('03:00');
  await other.getByRole('radio', { name: '30 d' }).check({ force: true });
  await other.getByRole('button', { name: /^Save/ }).click();
  await expect(other.getByText(/^Saved .* by Amara Okafor/)).toBeVisible();
  await other.close();
  await page.getByRole('button', { name: /^Save/ }).click();
  const conflict = page.getByRole('dialog');
  await expect(conflict).toContainText('Amara Okafor');
  await expect(conflict).toContainText('22:00');
  await expect(conflict).toContainText('03:00');
});
