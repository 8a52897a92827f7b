import type { Order } from '#contract/order.ts';
import type { Edition } from '#domain/edition.ts';
import { priceCents, PURCHASE_TERMS_MONTHS } from '#domain/quota.ts';
import {
  graceEnd,
  isOpen,
  renewedTerm,
  subscriptionState,
  termAt,
  type SubscriptionState,
  type Term,
} from '#domain/subscription.ts';
import { createRandom } from '../random.ts';
import { orderNumber } from './order-number.ts';
import type { Store, SubscriptionRecord } from './store.ts';

/**
 * What is paid for at an instant (epoch ms). A subscription that renews itself goes on from the end of
 * its last term, for the same months and units, and each renewal leaves a paid order.
 */
export function subscriptionAt({ subscription, edition }: Store, now: number): SubscriptionRecord {
  const terms = [...subscription.terms];
  const orders = [...subscription.orders];
  if (!subscription.autoRenewal || pendingOrder(subscription)) return subscription;
  for (let last = terms.at(-1); last && last.endsAt <= now; last = terms.at(-1)) {
    const next = renewedTerm(last, last.months, last.quantity);
    terms.push(next);
    orders.push(renewalOrder(next, edition, orders.length));
  }
  return { ...subscription, terms, orders };
}

/** The order that waits for its payment; undefined when none does. */
export function pendingOrder({ orders }: SubscriptionRecord): Order | undefined {
  return orders.find(({ status }) => status === 'pending');
}

/** Whether image scan is bought at an instant (epoch ms). */
export function imageScanState(store: Store, now: number): SubscriptionState {
  return subscriptionState(subscriptionAt(store, now).terms.at(-1)?.endsAt ?? null, now);
}

/** The edition at an instant (epoch ms): after the days of grace the account is Basic again. */
export function editionAt(store: Store, now: number): Edition {
  return imageScanState(store, now) === 'ended' ? 'basic' : store.edition;
}

/** Units a month that are paid for at an instant (epoch ms); 0 when image scan is not open. */
export function purchasedAt(store: Store, now: number): number {
  if (!isOpen(imageScanState(store, now))) return 0;
  return termAt(subscriptionAt(store, now).terms, now)?.quantity ?? 0;
}

/** Terms that are not over at an instant (epoch ms); the last one when all are. */
export function standingTerms({ terms }: SubscriptionRecord, now: number): Term[] {
  const standing = terms.filter(({ endsAt }) => endsAt > now);
  return standing.length ? standing : terms.slice(-1);
}

/** The answer of `getSubscription`, as epoch ms turned to instants of the wire. */
export function subscriptionAnswer(store: Store, now: number) {
  const subscription = subscriptionAt(store, now);
  const endsAt = subscription.terms.at(-1)?.endsAt ?? null;
  return {
    state: subscriptionState(endsAt, now),
    edition: editionAt(store, now),
    terms: standingTerms(subscription, now).map((term) => ({
      ...term,
      startsAt: iso(term.startsAt),
      endsAt: iso(term.endsAt),
    })),
    endsAt: endsAt === null ? null : iso(endsAt),
    graceEndsAt: endsAt === null ? null : iso(graceEnd(endsAt)),
    autoRenewal: subscription.autoRenewal,
    pendingOrder: pendingOrder(subscription) ?? null,
    asOf: iso(now),
  };
}

function renewalOrder(term: Term, edition: Edition, count: number): Order {
  const at = iso(term.startsAt);
  return {
    id: orderId(`renewal ${at}`),
    number: orderNumber(term.startsAt, count),
    kind: 'renew',
    status: 'paid',
    edition,
    editionBefore: edition,
    quantity: term.quantity,
    quantityBefore: term.quantity,
    months: PURCHASE_TERMS_MONTHS.find((months) => months === term.months) ?? null,
    startsAt: at,
    endsAt: iso(term.endsAt),
    amountCents: priceCents(term.quantity, term.months),
    placedAt: at,
    placedBy: 'Automatic renewal',
    paidAt: at,
  };
}

/** The id of an order that no person placed here; the same name gives the same id. */
export function orderId(name: string): string {
  const hex = createRandom(`order ${name}`).hex(30);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(12, 15)}`,
    `8${hex.slice(15, 18)}`,
  ];
  return [...parts, hex.slice(18, 30)].join('-');
}

export function iso(instant: number): string {
  return new Date(instant).toISOString();
}
