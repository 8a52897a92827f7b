import { expect, LIST, test } from './fixtures.ts';

const count = /^([\d,]+) risks? in/;

test('chip, control, address and rows agree after choosing, reload, Back and removing', async ({
  page,
  open,
}) => {
  await open();
  const total = page.getByText(count).first();
  await expect(total).toBeVisible();
  const before = await total.textContent();

  await page.getByRole('button', { name: 'Priority', exact: true }).click();
  const option = page.getByRole('checkbox', { name: /^High, / });
  const wanted = ((await option.getAttribute('aria-label')) ?? '').replace('High, ', '');
  await option.check();
  await page.keyboard.press('Escape');
  await expect(total).toContainText(`${wanted} risks in`);
  await expect(page).toHaveURL(/priority=asap/);
  await expect(page.getByRole('button', { name: /^Priority ?: ?High$/ })).toBeVisible();

  await page.reload();
  await expect(total).toContainText(`${wanted} risks in`);
  await expect(page.getByRole('button', { name: /^Priority ?: ?High$/ })).toBeVisible();

  await page.goBack();
  await expect(total).toHaveText(before ?? '');
  await page.goForward();
  await page.getByRole('button', { name: 'Remove filter Priority: High' }).click();
  await expect(total).toHaveText(before ?? '');
  await expect(page).not.toHaveURL(/priority=/);
});

test('Fixable only is the filter of its name', async ({ page, open }) => {
  await open();
  await page.getByRole('switch', { name: 'Fixable only' }).check();
  await expect(page).toHaveURL(/fix=quick-fix/);
  await expect(page.getByRole('button', { name: /^Fix ?: ?Quick fix$/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Blocked/ })).toHaveCount(0);
  await page.keyboard.press('Alt+f');
  await expect(page.getByRole('switch', { name: 'Fixable only' })).not.toBeChecked();
});

test('sorts by rank and not by alphabet, and remembers it in the address', async ({
  page,
  open,
}) => {
  await open();
  const first = page.getByRole('row').nth(1);
  await expect(first).toContainText('High');
  await page.getByRole('button', { name: 'Sort by Priority' }).click();
  await expect(first).toContainText('Low');
  await expect(page).toHaveURL(/order=last/);
});

test('hides a column and remembers it', async ({ page, open }) => {
  await open();
  const age = page.getByRole('columnheader', { name: /Age/ });
  await expect(age).toBeVisible();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Age', exact: true }).uncheck();
  await expect(age).toBeHidden();
  await page.reload();
  await expect(page.getByRole('columnheader', { name: /Package/ })).toBeVisible();
  await expect(age).toBeHidden();
});

test('scrolls to the end of a hundred thousand risks without page buttons', async ({
  page,
  open,
}) => {
  await open(`${LIST}?group=image&mock-scenario=large-estate`);
  await page.getByRole('row').nth(1).press('End');
  const list = page.getByRole('grid', { name: 'System vulnerabilities by image' });
  const last = await list.getAttribute('aria-rowcount');
  await expect(page.locator(`[aria-rowindex="${last}"]`)).toContainText(/\d+ d/);
});
