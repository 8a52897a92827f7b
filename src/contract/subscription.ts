import * as z from 'zod/mini';
import { EDITIONS } from '#domain/edition.ts';
import { SUBSCRIPTION_STATES } from '#domain/subscription.ts';
import { endpoint } from './endpoint.ts';
import { Order } from './order.ts';

const instant = z.iso.datetime();

export const Subscription = z
  .object({
    state: z.enum(SUBSCRIPTION_STATES),
    edition: z.enum(EDITIONS),
    /** Paid terms that are not over, in order; the last one that is over when there is no other. */
    terms: z.array(
      z.object({
        startsAt: instant,
        endsAt: instant,
        months: z.int().check(z.gte(1)),
        quantity: z.int().check(z.gte(0)),
        /** Day of the month on which it ends, or the last day of a shorter month. */
        renewalDay: z.int().check(z.gte(1), z.lte(31)),
      }),
    ),
    /** End of the last paid term; null when image scan was never bought. */
    endsAt: z.nullable(instant),
    /** End of the seven days in which it can still be renewed; null when it was never bought. */
    graceEndsAt: z.nullable(instant),
    autoRenewal: z.boolean(),
    /** An order that waits for its payment; it blocks every other change. */
    pendingOrder: z.nullable(Order),
    /** Time of the server; prices that depend on the seconds left are quoted for it. */
    asOf: instant,
  })
  .register(z.globalRegistry, { id: 'Subscription' });

export type Subscription = z.infer<typeof Subscription>;

export const getSubscription = endpoint({
  id: 'getSubscription',
  method: 'GET',
  url: '/api/subscription',
  summary: 'What is paid for, until when, and what blocks a change',
  permission: 'quota.read',
  withoutFeature: true,
  response: Subscription,
  problems: [],
  vendor: ['DescribeVersionConfig'],
});

export const setAutoRenewal = endpoint({
  id: 'setAutoRenewal',
  method: 'PUT',
  url: '/api/subscription/auto-renewal',
  summary: 'Whether the subscription renews itself at its end, for the same months and units',
  permission: 'quota.buy',
  body: z.object({ on: z.boolean() }),
  response: z.object({ autoRenewal: z.boolean() }),
  problems: ['OrderPending'],
});
