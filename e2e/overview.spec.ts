import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { COUNTING_UNITS } from '#domain/counting-unit.ts';
import { expect, LIST, test } from './fixtures.ts';

/** What a list that a number leads to says in words, by where it is. */
const TOTALS: readonly [RegExp, (count: number, unit: string) => RegExp][] = [
  [/^\/images/, (count) => new RegExp(`^${spoken(count)} images?$`)],
  [/^\/quota/, (count) => new RegExp(`^${spoken(count)}$`)],
  [/^\/overview\/changes/, (count, unit) => new RegExp(`^${spoken(count)} ${NOUNS[unit]} at`)],
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
  vulnerability: 'vulnerabilit(?:y or check|ies and checks)',
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
      const none = page
        .getByText(/^(0 \w|No match for|No image matches|No risk|Nothing is counted here)/)
        .first();
      await expect(none, address).toBeVisible();
      continue;
    }
    const [, words] = TOTALS.find(([pattern]) => pattern.test(address))!;
    const total = page.getByRole('main').getByText(words(count, unit)).first();
    await expect(total, `${count} at ${address}`).toBeVisible();
  }
}

const SAME = /^\/(?:images|quota)/;

for (const unit of COUNTING_UNITS) {
  test(`counted by ${unit}, every number leads to a list with that total`, async ({
    page,
    open,
  }) => {
    test.setTimeout(120_000);
    await open(`/overview?unit=${unit}`);
    const numbers = await numbersOf(page);
    expect(numbers.length).toBeGreaterThan(120);
    // Images by state and units of the quota are the same in every unit: following them once is enough.
    const own = unit === 'risk' ? numbers : numbers.filter(({ address }) => !SAME.test(address));
    await expectTotals(page, own, unit);
  });
}

test('the table of a chart leads to what was open on each day', async ({ page, open }) => {
  await open('/overview?days=7');
  await page
    .getByRole('region', { name: 'Open risks' })
    .getByRole('button', { name: 'Table' })
    .click();
  const days = page.getByRole('table', { name: 'Open risks', exact: true });
  const cells = await days.getByRole('link').evaluateAll((links) =>
    links.map((link, index) => ({
      unit: index % 4 === 3 ? 'image' : 'risk',
      count: Number((link as HTMLElement).dataset['counted']),
      address: link.getAttribute('href') ?? '',
    })),
  );
  expect(cells.length).toBe(9 * 4);
  for (const unit of ['risk', 'image']) {
    await expectTotals(
      page,
      cells.filter((cell) => cell.unit === unit),
      unit,
    );
  }
});

test('a point of a line leads to what was open on its day', async ({ page, open }) => {
  await open('/overview?days=30');
  const plot = page.locator('.recharts-surface').first();
  await expect(page.locator('.recharts-line').first()).toBeVisible();
  const { x, y, width, height } = (await plot.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  const tip = page.getByText(/^\d+ Nov 2026$/).first();
  const day = (await tip.textContent()) ?? '';
  await page.locator('.recharts-active-dot circle').first().click();
  await expect(page.getByText(new RegExp(`at High\\. Open when ${day} began`))).toBeVisible();
});

test('a number that moved leads to why it did', async ({ page, open }) => {
  await open('/overview?days=30');
  const why = page.getByRole('table', { name: 'Why did this change?' });
  await expect(why).toBeHidden();
  await page
    .getByRole('region', { name: 'Open risks' })
    .getByRole('link', { name: /^rose by/ })
    .first()
    .click();
  await expect(why).toBeVisible();
  await expect(page.getByText('Why did this change?').first()).toBeFocused();
  await page.getByRole('region', { name: 'Images' }).getByRole('link', { name: 'why' }).click();
  await expect(page).toHaveURL(/unit=image/);
  await expect(why).toBeVisible();
});

test('a time between two days is told everywhere, and leads to its rows', async ({
  page,
  open,
  expectAccessible,
}) => {
  await open('/overview');
  await page.getByRole('combobox', { name: 'Time' }).selectOption('Choose days…');
  await page.getByLabel('First day').fill('2026-10-31');
  await page.getByLabel('Last day').fill('2026-10-01');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Enter a last day from the first one to today/)).toBeVisible();
  await page.getByLabel('First day').fill('2026-10-01');
  await page.getByLabel('Last day').fill('2026-10-31');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/from 1 Oct 2026 to 31 Oct 2026, and/)).toBeVisible();
  await page.getByText('Why did this change?').click();
  const why = page.getByRole('table', { name: 'Why did this change?' });
  const end = why.getByRole('row', { name: /^Open at the end of 31 Oct 2026/ });
  const count = await end.getByRole('link').first().getAttribute('data-counted');
  await end.getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
  await expect(
    page.getByText(new RegExp(`^${spoken(Number(count))} risks? at High. Open at the end of`)),
  ).toBeVisible();
  await expectAccessible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible();
});

test.describe('when the rows do not come', () => {
  test.use({ allowedErrors: /Failed to load resource/, role: 'manager' });

  test('the page says so, a retry brings them, and a row leads on', async ({ page, open }) => {
    const fault = 'mock-fault=listRiskChanges:server-error:1';
    await open(`/overview/changes?change=after&priority=asap&${fault}`);
    await expect(page.getByText(/^The list could not be loaded/)).toBeVisible();
    await page.getByRole('button', { name: /^Retry/ }).click();
    const rows = page.getByRole('table', { name: 'What changed' }).getByRole('row');
    await expect(rows).toHaveCount(51);
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(page.getByText(/^51 to 100 of /)).toBeVisible();
    await page.getByRole('combobox', { name: 'Priority' }).selectOption('Low');
    await expect(page.getByText(/^1 to 50 of /)).toBeVisible();
    const link = rows.nth(1).getByRole('rowheader').getByRole('link');
    const id = (await link.textContent()) ?? '';
    await link.click();
    await expect(page.getByRole('complementary').getByText(id).first()).toBeVisible();
  });
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
        Number(
          /^[+−]?[\d,]+/
            .exec(cell.textContent ?? '')?.[0]
            .replaceAll(',', '')
            .replace('−', '-'),
        ),
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
  browser,
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
  const other = await (await browser.newContext({ offline: true })).newPage();
  await other.setContent(html);
  await expect(other.getByRole('heading', { name: 'Image scan overview' })).toBeVisible();
  await expect(other.getByRole('row', { name: /^High \d[\d.]* \d+ \d+ 3 / })).toBeVisible();
  await other.context().close();
});
