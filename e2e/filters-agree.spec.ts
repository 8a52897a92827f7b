import type { Page } from '@playwright/test';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { RISK_PATHS } from '#urls/risks.ts';
import { expect, test } from './fixtures.ts';

const counted = /^([\d,]+) risks? in/;

/** Filters of a list, as the page has them; a button without words is no filter. */
async function labels(page: Page): Promise<string[]> {
  const triggers = page.getByRole('search').locator('button[aria-haspopup], button[popovertarget]');
  const texts = await triggers.allTextContents();
  return texts.map((text) =>
    text
      .replace(/[\d,]+$/, '')
      .replace(/ ?:.*$/, '')
      .trim(),
  );
}

/** A slash may be written in code or not; both mean the same. */
const address = (page: Page) => decodeURIComponent(page.url());

async function openMenu(page: Page, label: string) {
  await page
    .getByRole('search')
    .getByRole('button', { name: new RegExp(`^${label}($| ?:)`) })
    .click();
}

type Step = { label: string; value: string; count: string; address: string };

/** Chooses the value that most risks have under the filters before; the control says how many. */
async function choose(page: Page, label: string): Promise<Step> {
  const before = address(page);
  await openMenu(page, label);
  const boxes = page
    .getByRole('group', { name: label, exact: true })
    .getByRole('checkbox', { name: /, [1-9][\d,]*$/ });
  await expect(boxes.first(), label).toBeVisible();
  const names = await boxes.evaluateAll((all) => all.map((box) => box.getAttribute('aria-label')));
  const values = names.map((name) => /^(.*), ([\d,]+)$/.exec(name ?? '') ?? []);
  const size = ([, , count = '0']: readonly string[]) => Number(count.replaceAll(',', ''));
  // The one that most risks have leaves most for the filters after it.
  const [name = '', value = '', count = ''] = values.toSorted((x, y) => size(y) - size(x))[0] ?? [];
  await page.getByRole('checkbox', { name, exact: true }).check();
  await expectShown(page, [{ label, value, count }]);
  await page.keyboard.press('Escape');
  await expect.poll(() => address(page)).not.toBe(before);
  return { label, value, count, address: address(page) };
}

const chip = (page: Page, { label, value }: Pick<Step, 'label' | 'value'>) =>
  page.getByRole('button', { name: `Remove filter ${label}: ${value}` });

/** A chip for each step, and the rows of the last. */
async function expectShown(page: Page, steps: readonly Omit<Step, 'address'>[]) {
  for (const step of steps) await expect(chip(page, step), step.label).toBeVisible();
  const { count, label } = steps.at(-1)!;
  await expect(page.getByText(counted).first(), label).toHaveText(
    new RegExp(`^${count} risks? in`),
  );
}

/** The test hears of a new address a moment after the page has it. */
async function expectAddress(page: Page, step: Step) {
  await expect.poll(() => address(page)).toBe(step.address);
}

for (const category of RISK_CATEGORIES) {
  test(`${category}: chip, control, address and rows agree, for every filter`, async ({
    page,
    open,
  }) => {
    test.setTimeout(60_000);
    await open(`${RISK_PATHS[category]}?status=any`);
    const total = page.getByText(counted).first();
    await expect(total).toBeVisible();
    const all = (await total.textContent()) ?? '';
    const filters = (await labels(page)).filter((label) => label !== '');
    expect(filters.length).toBeGreaterThan(4);

    const steps: Step[] = [];
    for (const label of filters) steps.push(await choose(page, label));

    await page.reload();
    await expectShown(page, steps);
    await expectAddress(page, steps.at(-1)!);
    for (const { label, value } of steps) {
      await openMenu(page, label);
      const group = page.getByRole('group', { name: label, exact: true });
      await expect(group.getByRole('checkbox', { name: `${value}, ` }), label).toBeChecked();
      await page.keyboard.press('Escape');
    }

    for (let left = steps.length - 1; left > 0; left -= 1) {
      await page.goBack();
      await expect(chip(page, steps[left]!)).toHaveCount(0);
      await expectShown(page, steps.slice(0, left));
      await expectAddress(page, steps[left - 1]!);
    }
    await chip(page, steps[0]!).click();
    await expect(chip(page, steps[0]!)).toHaveCount(0);
    await expect(total).toHaveText(all);
  });
}
