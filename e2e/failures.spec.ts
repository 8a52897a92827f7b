import { expect, LIST, test } from './fixtures.ts';

test.use({ allowedErrors: /Failed to load resource|net::ERR_FAILED/ });

/** Where each answer is shown, and the words of the place when it does not come. */
const PLACES = {
  listRisks: { address: LIST, words: 'The list could not be loaded' },
  listRiskyPackages: {
    address: `${LIST}?group=package`,
    words: 'The list could not be loaded',
  },
  listRiskyImages: { address: `${LIST}?group=image`, words: 'The list could not be loaded' },
  listUncheckedImages: {
    address: `${LIST}?group=image`,
    words: 'Which images could not be checked is not known',
  },
  getRisk: {
    address: `${LIST}/CVE-2019-12900`,
    words: /CVE-2019-12900 could not be loaded/,
  },
  listAffectedImages: {
    address: `${LIST}/CVE-2019-12900`,
    words: /The affected images could not be loaded/,
  },
  listRiskHistory: {
    address: `${LIST}/CVE-2019-12900`,
    words: /The history could not be loaded/,
  },
} as const;

const KINDS = [
  'server-error',
  'bad-gateway',
  'unavailable',
  'network',
  'malformed',
  'not-json',
  'empty',
];

/** The first place meets every kind, the others take turns: what a kind means is tested without a browser. */
function kindsOf(index: number): readonly string[] {
  return index === 0 ? KINDS : [KINDS[index % KINDS.length]!];
}

for (const [index, [endpoint, { address, words }]] of Object.entries(PLACES).entries()) {
  for (const kind of kindsOf(index)) {
    test(`${endpoint} fails with ${kind}: the page says so and comes back`, async ({
      page,
      open,
    }) => {
      const join = address.includes('?') ? '&' : '?';
      await open(`${address}${join}mock-fault=${endpoint}:${kind}:1`);
      const failure = page.getByText(words).first();
      await expect(failure).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page
        .getByRole('button', { name: /^Retry/ })
        .first()
        .click();
      await expect(failure).toBeHidden();
    });
  }
}

for (const [endpoint, { address }] of Object.entries(PLACES)) {
  test(`${endpoint} is forbidden: the page says what the role may not do`, async ({
    page,
    open,
  }) => {
    const join = address.includes('?') ? '&' : '?';
    await open(`${address}${join}mock-fault=${endpoint}:forbidden`);
    await expect(page.getByText(/Your role may not read risks\./).first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

/** Answers that stand around the list: without them the list is as usable as with them. */
for (const [index, endpoint] of [
  'getAccount',
  'getQuota',
  'getScanActivity',
  'getRiskCounts',
  'getRiskFacets',
].entries()) {
  for (const kind of [...kindsOf(index), 'forbidden']) {
    test(`${endpoint} fails with ${kind}: the list stays usable and says so`, async ({
      page,
      open,
    }) => {
      // Events would bring the scans that the answer did not.
      await open(`${LIST}?mock-fault=${endpoint}:${kind}:1&mock-events=refused`);
      await expect(page.getByRole('row').nth(3)).toBeVisible();
      await page
        .getByRole('button', { name: /^Retry/ })
        .first()
        .click();
      await expect(page.getByRole('button', { name: /^Retry/ })).toHaveCount(0);
    });
  }
}

for (const [endpoint, { address, words }] of Object.entries(PLACES)) {
  test(`${endpoint} never answers: after thirty seconds the page says so`, async ({
    page,
    open,
  }) => {
    const join = address.includes('?') ? '&' : '?';
    // Some of the page comes on demand: a question has to be asked before its time can be up.
    const onDemand = endpoint === 'listUncheckedImages';
    const asked = onDemand && page.waitForRequest(/\/api\/unchecked-images/);
    await open(`${address}${join}mock-fault=${endpoint}:timeout:1`);
    await asked;
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('row').nth(3).or(page.getByLabel('Loading risks'))).toBeVisible();
    if (address.includes('/CVE-')) {
      await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
    }
    await page.clock.fastForward(31_000);
    await expect(page.getByText(words).first()).toBeVisible();
    await expect(page.getByText(/The server took longer than 30 seconds\./).first()).toBeVisible();
  });
}

test('a busy server is asked again by itself when it said when', async ({ page, open }) => {
  await open(`${LIST}?mock-fault=listRisks:unavailable:1`);
  await expect(page.getByText(/Retrying in 8 seconds/)).toBeVisible();
  await page.clock.runFor(9_000);
  await expect(page.getByRole('row').nth(3)).toBeVisible();
});

for (const kind of [...KINDS, 'forbidden']) {
  test(`a search fails with ${kind}: it says so and keeps the text`, async ({ page, open }) => {
    await open(`${LIST}?mock-fault=searchEstate:${kind}:9`);
    await expect(page.getByRole('combobox').first()).toBeVisible();
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Search or run a command' });
    await expect(palette).toBeVisible();
    await page.keyboard.type('openssl');
    await expect(page.getByText(/Enter shows the list that matches\.$/)).toBeVisible();
    await expect(palette.getByRole('combobox')).toHaveValue('openssl');
  });

  test(`a save fails with ${kind}: it says so and keeps the text`, async ({ page, open }) => {
    await open(`${LIST}/CVE-2019-12900?mock-fault=handleRisk:${kind}:1`);
    await page.getByRole('button', { name: /^Ignore/ }).click();
    const reason = page.getByRole('textbox', { name: 'Reason' });
    await reason.fill('Accepted until the next release');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
    await expect(reason).toHaveValue('Accepted until the next release');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
}
