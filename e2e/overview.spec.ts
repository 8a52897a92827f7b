import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, LIST, test } from './fixtures.ts';

/** What a list that a number leads to says in words, by where it is. */
const TOTALS: readonly [RegExp, (count: number, unit: string) => RegExp][] = [
  [/^\/images/, (count) => new RegExp(`^${spoken(count)} images?$`)],
  [/^\/risks\?/, (count, unit) => new RegExp(`^${spoken(count)} ${NOUNS[unit]}`)],
  [
    /^\/risks\/.*group=image/,
    (count) => new RegExp(`risks? in ${spoken(count)} images?|^No match|^Nothing`),
  ],
  [
    /^\/risks\//,
    (count, unit) =>
      unit === 'risk'
        ? new RegExp(`^${spoken(count)} risks? in`)
        : new RegExp(`risks? in ${spoken(count)} `),
  ],
];

const NOUNS: Readonly<Record<string, string>> = {
  risk: 'risks?',
  image: 'images?',
};

function spoken(count: number): string {
  return new Intl.NumberFormat('en').format(count);
}

type Counted = { count: number; address: string };

/** Every number of the page that says that it counts something. */
async function numbersOf(page: Page): Promise<Counted[]> {
  const links = page.locator('main a[data-counted]');
  await expect(links.first()).toBeVisible();
  await expect(page.getByRole('table', { name: 'What is not known' })).toBeVisible();
  return links.evaluateAll((all) =>
    all.map((link) => ({
      count: Number((link as HTMLElement).dataset['counted']),
      address: link.getAttribute('href') ?? '',
    })),
  );
}

/** Goes there as a click does, without loading the page anew. */
async function goTo(page: Page, address: string) {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
}

/** Goes to every address and looks for the number in the words of the list there. */
async function expectTotals(page: Page, numbers: readonly Counted[], unit: string) {
  const seen = new Map(numbers.map((one) => [one.address, one]));
  for (const { count, address } of seen.values()) {
    await goTo(page, address);
    if (count === 0) {
      const none = page.getByText(/^(0 \w|No match for|No image matches|No risk)/).first();
      await expect(none, address).toBeVisible();
      continue;
    }
    const [, words] = TOTALS.find(([pattern]) => pattern.test(address))!;
    const total = page.getByRole('main').getByText(words(count, unit)).first();
    await expect(total, `${count} at ${address}`).toBeVisible();
  }
}

test('every number leads to a list with that total', async ({ page, open }) => {
  test.setTimeout(120_000);
  await open('/overview');
  const numbers = await numbersOf(page);
  expect(numbers.length).toBeGreaterThan(90);
  await expectTotals(page, numbers, 'risk');
});

/** Lists of one category and of images count by image whatever the unit is. */
test('counted by image, every number over all categories leads to as many images', async ({
  page,
  open,
}) => {
  await open('/overview?unit=image');
  const numbers = await numbersOf(page);
  const counted = numbers.filter(({ address }) => address.includes('unit=image'));
  expect(counted.length).toBeGreaterThan(40);
  await expectTotals(page, counted, 'image');
});

test('it says why a number changed, in parts that add up, and turns its chart into a table', async ({
  page,
  open,
  expectAccessible,
  expectContrast,
}) => {
  await open('/overview?days=30');
  await expect(page.locator('.recharts-line').first()).toBeVisible();
  await expectAccessible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByText('Why did this change?').click();
  const rows = page.getByRole('table', { name: 'Why did this change?' }).getByRole('row');
  const [, ...cells] = await rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll('td')].map((cell) =>
        Number((cell.textContent ?? '').replaceAll(',', '').replace('−', '-')),
      ),
    ),
  );
  const last = cells.length - 1;
  for (const column of [0, 1, 2]) {
    const parts = cells.slice(0, last).reduce((sum, row) => sum + row[column]!, 0);
    expect(parts).toBe(cells[last]![column]);
  }
  await page
    .getByRole('region', { name: 'Open risks' })
    .getByRole('button', { name: 'Table' })
    .click();
  await expect(
    page.getByRole('table', { name: 'Open risks', exact: true }).getByRole('row'),
  ).toHaveCount(33);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible();
});

test('charts load on the overview only', async ({ page, open }) => {
  const charts: string[] = [];
  page.on('response', async (response) => {
    if (!new URL(response.url()).pathname.endsWith('.js')) return;
    if ((await response.text().catch(() => '')).includes('recharts')) charts.push(response.url());
  });
  await open(LIST);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  expect(charts).toEqual([]);
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await expect(page.locator('.recharts-line').first()).toBeVisible();
  await expect.poll(() => charts.length).toBeGreaterThan(0);
});

test('an admin sets the targets, and the evidence pack says them offline', async ({
  page,
  open,
}) => {
  await open('/overview');
  await page.getByRole('button', { name: 'Change targets' }).click();
  await page.getByRole('textbox', { name: 'High, days' }).fill('3');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The targets are saved')).toBeVisible();
  await expect(
    page.getByRole('row', { name: /^High/ }).getByText('3 d', { exact: true }),
  ).toBeVisible();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Evidence pack' }).click();
  const html = readFileSync(await (await coming).path(), 'utf8');
  const other = await page.context().newPage();
  await other.context().setOffline(true);
  await other.setContent(html);
  await expect(other.getByRole('heading', { name: 'Image scan overview' })).toBeVisible();
  await expect(other.getByRole('row', { name: /^High \d[\d.]* 3 / })).toBeVisible();
  await other.context().setOffline(false);
});
