import { LEDGER_PATH, QUOTA_PATH } from '#urls/quota.ts';
import { CHANGE_QUOTA_PATH, SUBSCRIPTION_PATH } from '#urls/subscription.ts';
import { expect, test } from './fixtures.ts';

test.use({ allowedErrors: /Failed to load resource|net::ERR_FAILED/ });

/** Where each answer is shown, and the words of the place when it does not come. */
const PLACES = {
  getSubscription: { address: CHANGE_QUOTA_PATH, words: 'The subscription could not be loaded' },
  listOrders: { address: SUBSCRIPTION_PATH, words: 'The orders could not be loaded' },
  listQuotaLedger: { address: LEDGER_PATH, words: 'The ledger could not be loaded' },
  getQuotaUse: { address: QUOTA_PATH, words: 'The use of each day could not be loaded' },
  listRegions: { address: QUOTA_PATH, words: 'The regions could not be loaded' },
} as const;

const KINDS = ['server-error', 'bad-gateway', 'unavailable', 'network', 'malformed', 'empty'];

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
      // Twice: the header asks for some of this before the page is there, and the page asks again then.
      await open(`${address}?mock-fault=${endpoint}:${kind}:2`);
      const failure = page.getByText(words).first();
      await expect(failure).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const retry = page.getByRole('button', { name: /^Retry/ }).first();
      await retry.click();
      await expect(async () => {
        if (await retry.isVisible()) await retry.click();
        await expect(failure).toBeHidden({ timeout: 1_000 });
      }).toPass();
    });
  }

  test(`${endpoint} is forbidden: the page says what the role may not do`, async ({
    page,
    open,
  }) => {
    await open(`${address}?mock-fault=${endpoint}:forbidden`);
    await expect(page.getByText(/Your role may not read quota and orders\./).first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test(`${endpoint} never answers: after thirty seconds the page says so`, async ({
    page,
    open,
  }) => {
    await open(`${address}?mock-fault=${endpoint}:timeout:1`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: /units left/ })).toBeVisible();
    await page.clock.fastForward(31_000);
    await expect(page.getByText(words).first()).toBeVisible();
  });
}
