import type { Page } from '@playwright/test';
import { IMAGE_STATE_LABELS, IMAGE_STATES } from '#domain/image-state.ts';
import { imagesUrl } from '#urls/images.ts';
import { expect, test } from './fixtures.ts';

const images = (page: Page) => page.getByRole('grid', { name: 'Images' });
const region = (page: Page, name: string) => page.getByRole('region', { name });

/** Rows of a grid, also those that are out of sight. */
const rowCount = async (page: Page, name: string) =>
  Number(await page.getByRole('grid', { name }).getAttribute('aria-rowcount')) - 1;

/** Opens the first image of the list whose name is like this. */
async function openImage(page: Page, name: string | RegExp): Promise<void> {
  await images(page).getByRole('link', { name }).first().click();
  await expect(page.getByRole('heading', { name: 'Scan history' })).toBeVisible();
}

test('a repository is the list of its images', async ({ page, open }) => {
  await open(imagesUrl());
  const row = page
    .getByRole('grid', { name: 'Repositories' })
    .getByRole('row', { name: /payments\/checkout-api/ });
  await row.getByRole('link').click();
  await expect(images(page).getByRole('row')).toHaveCount(8);
  await expect(page.getByText('7 images', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Remove filter Repository/ }).click();
  await expect(page.getByText('147 images', { exact: true })).toBeVisible();
  await page.getByRole('radio', { name: 'By repository' }).check({ force: true });
  await expect(page.getByText('42 repositories')).toBeVisible();
});

test('the five states never mix, and add up to all images', async ({ page, open }) => {
  let all = 0;
  for (const state of IMAGE_STATES) {
    await open(imagesUrl({ view: 'images', state: [state] }));
    await expect(page.getByRole('button', { name: /^State/ }).first()).toBeVisible();
    await expect(page.getByText(/^147 images in site China/)).toBeVisible();
    const none = page.getByText('No image matches these filters');
    await expect(images(page).or(none)).toBeVisible();
    if (await none.isVisible()) continue;
    const count = await rowCount(page, 'Images');
    const label = IMAGE_STATE_LABELS[state];
    const shown = await images(page).getByRole('row').filter({ hasText: label }).count();
    expect(shown).toBe((await images(page).getByRole('row').count()) - 1);
    for (const other of IMAGE_STATES.filter((one) => one !== state)) {
      const name = IMAGE_STATE_LABELS[other];
      await expect(images(page).getByText(name, { exact: true })).toHaveCount(0);
    }
    all += count;
  }
  expect(all).toBe(147);
});

test('a layer shows only its own risks, until every layer is shown again', async ({
  page,
  open,
}) => {
  await open(
    imagesUrl({ view: 'images', repository: 'payments/checkout-api', state: ['at-risk'] }),
  );
  await openImage(page, /checkout-api/);
  const risks = region(page, 'Risks');
  await expect(risks.getByText(/^\d+ open risks$/)).toBeVisible();
  const all = await rowCount(page, 'Risks of this image');
  const layer = page.getByRole('button', { name: /^Layer 2, .* [1-9]\d* risks?$/ });
  const own = Number(/(\d+) risk/.exec((await layer.textContent()) ?? '')?.[1]);
  await layer.click();
  await expect(risks.getByText(/ in layer 2$/)).toBeVisible();
  await expect(risks.getByRole('grid')).toHaveAttribute('aria-rowcount', String(own + 1));
  expect(own).toBeLessThan(all);
  await expect(risks.getByText('Layer 1', { exact: true })).toHaveCount(0);
  await expect(page).toHaveURL(/layer=2/);
  await risks.getByRole('button', { name: 'Show every layer' }).click();
  await expect(risks.getByRole('grid')).toHaveAttribute('aria-rowcount', String(all + 1));
});

test('two tags are compared: what was added, removed and changed, and why', async ({
  page,
  open,
}) => {
  await open(
    imagesUrl({ site: 'outside-china', view: 'images', repository: 'platform/base-images' }),
  );
  await openImage(page, /base-images:2\.18\.0/);
  const compare = region(page, 'Compare');
  await compare.getByRole('combobox', { name: 'Compare with' }).selectOption('Tag 2.23.0');
  await expect(compare.getByText(/^27 added, 20 removed, 7 changed;/)).toBeVisible();
  expect(await rowCount(page, 'What differs')).toBe(54);
  const rows = compare.getByRole('row');
  await expect(rows.nth(1)).toContainText('Added');
  await expect(rows.nth(1)).toContainText('Another image');
  await rows.nth(1).focus();
  await page.keyboard.press('End');
  await expect(rows.last()).toContainText('Changed');
  await expect(rows.last()).toContainText('→');
  await page.reload();
  await expect(compare.getByText(/^27 added, 20 removed, 7 changed;/)).toBeVisible();
});

test('an image is scanned again by a plan of its digest alone', async ({ page, open }) => {
  await open(imagesUrl({ view: 'images', repository: 'data/etl-runner', state: ['at-risk'] }));
  // What a running scan holds is left out of the next plan.
  await expect(page.getByRole('link', { name: /Scanning/ })).toBeVisible();
  await page.clock.fastForward('30:00');
  await expect(page.getByRole('link', { name: /Scanning/ })).toBeHidden();
  await openImage(page, /etl-runner/);
  await page.getByRole('link', { name: 'Re-scan, 0 units' }).click();
  const plan = page.getByRole('dialog', { name: 'Scan now' });
  await expect(plan).toBeVisible();
  await expect(page).toHaveURL(/digests=sha256/);
  await expect(plan.getByRole('button', { name: /^Scan 1 image/ })).toBeVisible();
});

test('a blind spot leads to exactly its images', async ({ page, open }) => {
  await open(imagesUrl({ view: 'blind-spots' }));
  const spot = page.getByRole('row', { name: /Personal edition/ }).getByRole('link');
  const count = Number(/^\d+/.exec(await spot.innerText())?.[0]);
  await spot.click();
  await expect(images(page)).toHaveAttribute('aria-rowcount', String(count + 1));
  await expect(images(page).getByText('Not scanned', { exact: true })).toHaveCount(count);
  await expect(page.getByRole('button', { name: /^Remove filter Blind spot/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('table', { name: 'Blind spots' })).toBeVisible();
});
