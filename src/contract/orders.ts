import * as z from 'zod/mini';
import { EDITIONS } from '#domain/edition.ts';
import { PURCHASE_TERMS_MONTHS } from '#domain/quota.ts';
import { endpoint } from './endpoint.ts';
import { Order } from './order.ts';

const instant = z.iso.datetime();
const quantity = z.int();
const months = z.literal(PURCHASE_TERMS_MONTHS);

/** The price that the person saw: what is charged, or nothing is bought (PriceChanged). */
const agreed = { amountCents: z.int(), quotedAt: instant };

/** What to order. Quantities follow the range and step of `domain/quota.ts`. */
export const OrderRequest = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('activate'),
      edition: z.enum(EDITIONS),
      quantity,
      months,
      autoRenewal: z.boolean(),
      ...agreed,
    }),
    z.object({ kind: z.literal('change-quantity'), quantity, ...agreed }),
    z.object({ kind: z.literal('upgrade-edition'), edition: z.enum(EDITIONS), ...agreed }),
    /** `from`: the end that the new term goes on from; another one by now is a Conflict. */
    z.object({ kind: z.literal('renew'), from: instant, months, ...agreed }),
  ])
  .register(z.globalRegistry, { id: 'OrderRequest' });

export type OrderRequest = z.infer<typeof OrderRequest>;

const path = z.object({ id: z.uuid() });

/**
 * Places an order and pays it. The caller chooses the id and keeps it until there is an answer: the
 * same id again gives the same order and buys nothing more, so a lost reply can be asked for again.
 * The same id for something else is a Conflict.
 */
export const placeOrder = endpoint({
  id: 'placeOrder',
  method: 'PUT',
  url: '/api/orders/:id',
  summary: 'Order and pay once, however often it is sent',
  permission: 'quota.buy',
  withoutFeature: true,
  path,
  body: OrderRequest,
  response: Order,
  problems: [
    'PaymentRefused',
    'Conflict',
    'EditionNotEligible',
    'OrderPending',
    'PriceChanged',
    'QuantityInUse',
  ],
});

export const getOrder = endpoint({
  id: 'getOrder',
  method: 'GET',
  url: '/api/orders/:id',
  summary: 'One order, which is its own receipt once it is paid',
  permission: 'quota.read',
  withoutFeature: true,
  path,
  response: Order,
  problems: ['NotFound'],
});

export const listOrders = endpoint({
  id: 'listOrders',
  method: 'GET',
  url: '/api/orders',
  summary: 'All orders of image scan, newest first',
  permission: 'quota.read',
  withoutFeature: true,
  response: z.object({ rows: z.array(Order), total: z.int().check(z.gte(0)) }),
  problems: [],
});

/** The amount of an order never changes once it is placed, so what was shown is what is paid. */
export const payOrder = endpoint({
  id: 'payOrder',
  method: 'POST',
  url: '/api/orders/:id/payment',
  summary: 'Pay an order that waits for it; paying twice pays once',
  permission: 'quota.buy',
  withoutFeature: true,
  path,
  response: Order,
  problems: ['NotFound', 'PaymentRefused', 'Conflict'],
});

export const cancelOrder = endpoint({
  id: 'cancelOrder',
  method: 'POST',
  url: '/api/orders/:id/cancellation',
  summary: 'Cancel an order that is not paid; cancelling twice cancels once',
  permission: 'quota.buy',
  withoutFeature: true,
  path,
  response: Order,
  problems: ['NotFound', 'Conflict'],
});
