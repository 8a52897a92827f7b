import * as z from 'zod/mini';
import { EDITIONS } from '#domain/edition.ts';
import { ORDER_KINDS, ORDER_STATUSES } from '#domain/order.ts';
import { PURCHASE_TERMS_MONTHS } from '#domain/quota.ts';

const instant = z.iso.datetime();
const quantity = z.int();
const months = z.literal(PURCHASE_TERMS_MONTHS);

export const Order = z
  .object({
    /** Chosen by the caller before the order is sent; see `placeOrder`. */
    id: z.uuid(),
    /** What people call it: day of the account clock and a number of five digits. */
    number: z.string(),
    kind: z.enum(ORDER_KINDS),
    status: z.enum(ORDER_STATUSES),
    edition: z.enum(EDITIONS),
    editionBefore: z.enum(EDITIONS),
    /** Units a month from the order on. */
    quantity,
    /** Units a month before it; 0 with `activate`. */
    quantityBefore: quantity,
    /** The term that it pays for; null where it changes a running term. */
    months: z.nullable(months),
    startsAt: instant,
    endsAt: instant,
    /** US cents before tax for image scan units, negative for a refund. The edition is billed apart. */
    amountCents: z.int(),
    placedAt: instant,
    placedBy: z.string(),
    paidAt: z.nullable(instant),
  })
  .register(z.globalRegistry, { id: 'Order' });

export type Order = z.infer<typeof Order>;
