import { afterEach, describe, expect, test } from 'vitest';
import { call } from '#api/client.ts';
import { endpoints } from '#contract/endpoints.ts';
import type { OrderRequest } from '#contract/orders.ts';
import { startMockServer, type MockServer } from '../node.ts';
import { DAY_MS, MINUTE_MS, NOW } from '../testing/now.ts';

const { getAccount, getOrder, getQuota, getSubscription, listOrders, placeOrder } = endpoints;
const { cancelOrder, payOrder, setAutoRenewal } = endpoints;

const ID = '3f0c9a52-6a1e-4c58-9d3b-0a7e6f5d4c21';
const OTHER_ID = '9b7d2c10-1f4a-4e6b-8c5d-2a3b4c5d6e7f';

let now = NOW;
let server: MockServer;
function start(options: Parameters<typeof startMockServer>[0] = {}) {
  now = NOW;
  server = startMockServer({ now: () => now, ...options });
}
afterEach(() => server.close());

const activation = {
  kind: 'activate',
  edition: 'value-added-plan',
  quantity: 300,
  months: 12,
  autoRenewal: false,
  amountCents: 36_000,
  quotedAt: new Date(NOW).toISOString(),
} as const satisfies OrderRequest;

const place = (body: OrderRequest, id = ID) => call(placeOrder, { path: { id }, body });
const orders = async () => (await call(listOrders, {})).total;

/** The contract's words for a refusal. */
const refused = (code: string, more: object = {}) => ({
  failure: { kind: 'problem', problem: { code, ...more } },
});

describe('enabling image scan', () => {
  test('Basic buys Value-added Plan with 300 units for a year', async () => {
    start({ scenario: 'not-activated-basic' });
    expect(await place(activation)).toEqual({
      id: ID,
      number: '2026112300001',
      kind: 'activate',
      status: 'paid',
      edition: 'value-added-plan',
      editionBefore: 'basic',
      quantity: 300,
      quantityBefore: 0,
      months: 12,
      startsAt: '2026-11-23T09:00:00.000Z',
      endsAt: '2027-11-23T16:00:00.000Z',
      amountCents: 36_000,
      placedAt: '2026-11-23T09:00:00.000Z',
      placedBy: 'Lukas Brandt',
      paidAt: '2026-11-23T09:00:00.000Z',
    });
    expect(await call(getAccount, {})).toMatchObject({
      edition: 'value-added-plan',
      imageScan: 'active',
    });
    expect(await call(getQuota, {})).toMatchObject({ purchased: 300, consumed: 0, remaining: 300 });
  });

  test('the same order again buys nothing more', async () => {
    start({ scenario: 'not-activated-basic' });
    const [first, second] = await Promise.all([place(activation), place(activation)]);
    now += DAY_MS;
    expect(second).toEqual(first);
    expect(await place(activation)).toEqual(first);
    expect(await orders()).toBe(1);
    expect(await call(getQuota, {})).toMatchObject({ purchased: 300 });
  });

  test('the same id for another order is a conflict, and nothing is bought', async () => {
    start({ scenario: 'not-activated-basic' });
    await place(activation);
    await expect(
      place({ ...activation, quantity: 320, amountCents: 38_400 }),
    ).rejects.toMatchObject(refused('Conflict', { field: 'path.id' }));
    expect(await orders()).toBe(1);
  });

  test('a reply that is lost is found again under its id', async () => {
    start({
      scenario: 'not-activated-basic',
      faults: [{ endpoint: 'placeOrder', kind: 'lost-reply', times: 1 }],
    });
    await expect(place(activation)).rejects.toMatchObject({ failure: { kind: 'network' } });
    expect(await call(getOrder, { path: { id: ID } })).toMatchObject({ status: 'paid' });
    expect(await place(activation)).toMatchObject({ number: '2026112300001' });
    expect(await orders()).toBe(1);
  });

  test('a refused payment buys nothing, and the same id may be tried again', async () => {
    start({
      scenario: 'not-activated-basic',
      faults: [{ endpoint: 'placeOrder', kind: 'payment-refused', times: 1 }],
    });
    await expect(place(activation)).rejects.toMatchObject(refused('PaymentRefused'));
    expect(await orders()).toBe(0);
    expect(await place(activation)).toMatchObject({ status: 'paid' });
  });

  test.each([
    ['antivirus-edition', 'value-added-plan', 'EditionNotEligible'],
    ['antivirus-edition', 'anti-virus', 'EditionNotEligible'],
    ['not-activated-basic', 'basic', 'EditionNotEligible'],
    ['not-activated-basic', 'anti-virus', 'EditionNotEligible'],
    ['pay-as-you-go', 'ultimate', 'EditionNotEligible'],
    ['default', 'enterprise', 'Conflict'],
    ['expired-in-grace', 'enterprise', 'Conflict'],
  ] as const)('%s cannot order %s: %s', async (scenario, edition, code) => {
    start({ scenario });
    const before = await orders();
    await expect(place({ ...activation, edition })).rejects.toMatchObject(refused(code));
    expect(await orders()).toBe(before);
  });

  test.each([
    ['antivirus-edition', 'advanced'],
    ['antivirus-edition', 'enterprise'],
    ['antivirus-edition', 'ultimate'],
    ['not-activated-basic', 'advanced'],
    ['value-added-plan', 'value-added-plan'],
    ['expired', 'value-added-plan'],
  ] as const)('%s can order %s', async (scenario, edition) => {
    start({ scenario });
    expect(await place({ ...activation, edition })).toMatchObject({ edition, status: 'paid' });
    expect(await call(getAccount, {})).toMatchObject({ imageScan: 'active', edition });
  });

  test.each([0, 10, 30, 200_020, -20])('a quantity of %i is refused', async (quantity) => {
    start({ scenario: 'not-activated-basic' });
    const amountCents = quantity * 12 * 10;
    await expect(place({ ...activation, quantity, amountCents })).rejects.toMatchObject(
      refused('InvalidRequest', { field: 'body.quantity' }),
    );
  });

  test('another price than the agreed one is refused, and so is one that is too old', async () => {
    start({ scenario: 'not-activated-basic' });
    await expect(place({ ...activation, amountCents: 35_999 })).rejects.toMatchObject(
      refused('PriceChanged'),
    );
    now += 15 * MINUTE_MS + 1;
    await expect(place(activation)).rejects.toMatchObject(refused('PriceChanged'));
    now -= 1;
    expect(await place(activation)).toMatchObject({ status: 'paid' });
  });
});

describe('changing a subscription', () => {
  /* The term of the default world: 23 Jun 2026, 10:00 to 24 Jun 2027, 00:00 on the account clock. */
  const at = { quotedAt: new Date(NOW).toISOString() };

  test('a day before the end 20 more units cost the share of a day', async () => {
    start();
    now = Date.parse('2027-06-22T16:00:00Z');
    const quotedAt = new Date(now).toISOString();
    /* 20 units x 12 months x 10 cents = 2,400 cents for 31,586,400 s; 86,400 s are left: 6.56. */
    expect(
      await place({ kind: 'change-quantity', quantity: 1020, amountCents: 7, quotedAt }),
    ).toMatchObject({ amountCents: 7, quantity: 1020, quantityBefore: 1000, months: null });
    expect(await call(getQuota, {})).toMatchObject({ purchased: 1020 });
  });

  test('lowering below what is used is refused with the lowest quantity', async () => {
    start();
    const { consumed } = await call(getQuota, {});
    const lowest = Math.ceil(consumed / 20) * 20;
    const body = { kind: 'change-quantity', amountCents: 0, ...at } as const;
    await expect(place({ ...body, quantity: lowest - 20 })).rejects.toMatchObject(
      refused('QuantityInUse', { lowest }),
    );
    await expect(place({ ...body, quantity: lowest })).rejects.toMatchObject(
      refused('PriceChanged'),
    );
    expect(await call(getQuota, {})).toMatchObject({ purchased: 1000, consumed });
  });

  test('an edition is upgraded and never lowered', async () => {
    start();
    const body = { kind: 'upgrade-edition', amountCents: 0, ...at } as const;
    await expect(place({ ...body, edition: 'advanced' })).rejects.toMatchObject(
      refused('EditionNotEligible'),
    );
    expect(await place({ ...body, edition: 'ultimate' })).toMatchObject({
      edition: 'ultimate',
      editionBefore: 'enterprise',
      quantity: 1000,
    });
  });

  test('a renewal in the days of grace goes on from the end of the term', async () => {
    start({ scenario: 'expired-in-grace' });
    const renewed = await place({
      kind: 'renew',
      from: '2026-11-20T16:00:00.000Z',
      months: 12,
      amountCents: 120_000,
      ...at,
    });
    expect(renewed).toMatchObject({
      startsAt: '2026-11-20T16:00:00.000Z',
      endsAt: '2027-11-20T16:00:00.000Z',
    });
    expect(await call(getAccount, {})).toMatchObject({ imageScan: 'active' });
  });

  test('an order that waits blocks every change until it is paid or cancelled', async () => {
    start({ scenario: 'renewal-pending' });
    const { pendingOrder } = await call(getSubscription, {});
    expect(pendingOrder).toMatchObject({ kind: 'renew', status: 'pending', quantity: 800 });
    const path = { id: pendingOrder!.id };
    const from = '2026-12-10T16:00:00.000Z';
    const renewal = { kind: 'renew', from, months: 1, amountCents: 10_000, ...at } as const;
    await expect(place(renewal)).rejects.toMatchObject(refused('OrderPending'));
    await expect(call(setAutoRenewal, { body: { on: true } })).rejects.toMatchObject(
      refused('OrderPending'),
    );
    expect(await call(cancelOrder, { path })).toMatchObject({ status: 'cancelled', paidAt: null });
    expect(await call(cancelOrder, { path })).toMatchObject({ status: 'cancelled' });
    await expect(call(payOrder, { path })).rejects.toMatchObject(refused('Conflict'));
    expect(await place(renewal, OTHER_ID)).toMatchObject({ quantity: 1000, status: 'paid' });
    /* A second admin who saw the same end does not renew once more. */
    await expect(place(renewal, ID)).rejects.toMatchObject(
      refused('Conflict', { field: 'body.from' }),
    );
  });

  test('the order that waits cannot be paid after the days of grace', async () => {
    start({ scenario: 'renewal-pending' });
    const { pendingOrder, graceEndsAt } = await call(getSubscription, {});
    const path = { id: pendingOrder!.id };
    now = Date.parse(graceEndsAt!);
    await expect(call(payOrder, { path })).rejects.toMatchObject(refused('Conflict'));
    now -= 1;
    expect(await call(payOrder, { path })).toMatchObject({ status: 'paid' });
  });

  test('the order that waits is paid once, and its quantity counts from the next term on', async () => {
    start({ scenario: 'renewal-pending' });
    const { pendingOrder, endsAt } = await call(getSubscription, {});
    const path = { id: pendingOrder!.id };
    await call(payOrder, { path });
    expect(await call(payOrder, { path })).toMatchObject({ status: 'paid' });
    expect((await call(getSubscription, {})).terms).toHaveLength(2);
    now = Date.parse(endsAt!) - 1;
    expect(await call(getQuota, {})).toMatchObject({ purchased: 1000 });
    now += 1;
    expect(await call(getQuota, {})).toMatchObject({ purchased: 800 });
  });
});

describe('the end of a term', () => {
  test('scanning stops at the end, results close seven days later, to the millisecond', async () => {
    start();
    await call(setAutoRenewal, { body: { on: false } });
    const state = async (instant: string, offset: number) => {
      now = Date.parse(instant) + offset;
      const { imageScan, edition } = await call(getAccount, {});
      return `${imageScan} ${edition}`;
    };
    expect(await state('2027-06-23T16:00:00Z', -1)).toBe('active enterprise');
    expect(await state('2027-06-23T16:00:00Z', 0)).toBe('grace enterprise');
    expect(await state('2027-06-30T16:00:00Z', -1)).toBe('grace enterprise');
    expect(await state('2027-06-30T16:00:00Z', 0)).toBe('ended basic');
    await expect(call(endpoints.getRiskCounts, { query: { site: 'china' } })).rejects.toMatchObject(
      refused('FeatureNotActive'),
    );
  });

  test('a subscription that renews itself goes on, with an order for each renewal', async () => {
    start();
    now = Date.parse('2027-06-23T16:00:00Z');
    expect(await call(getAccount, {})).toMatchObject({ imageScan: 'active' });
    expect((await call(listOrders, {})).rows[0]).toMatchObject({
      kind: 'renew',
      amountCents: 120_000,
      startsAt: '2027-06-23T16:00:00.000Z',
      endsAt: '2028-06-23T16:00:00.000Z',
      placedBy: 'Automatic renewal',
    });
    expect(await orders()).toBe(2);
  });
});

test.each(['manager', 'analyst'] as const)('a %s cannot buy over the API', async (role) => {
  start({ scenario: 'not-activated-basic', role });
  await expect(place(activation)).rejects.toMatchObject(
    refused('NoPermission', { permission: 'quota.buy' }),
  );
  expect(await orders()).toBe(0);
});
