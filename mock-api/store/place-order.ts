import type { Order } from '#contract/order.ts';
import type { OrderRequest } from '#contract/orders.ts';
import {
  EDITION_FACTS,
  editionRefusal,
  PAY_AS_YOU_GO_REFUSAL,
  upgradesOf,
} from '#domain/edition.ts';
import { changeCents, isQuoteValid } from '#domain/order-price.ts';
import { lowestQuantity, priceCents, quantityProblem } from '#domain/quota.ts';
import { quotaMonth } from '#domain/account-clock.ts';
import {
  firstTerm,
  renewedTerm,
  subscriptionState,
  termAt,
  type Term,
} from '#domain/subscription.ts';
import { problem } from '../problem-error.ts';
import { orderNumber } from './order-number.ts';
import type { Store, SubscriptionRecord } from './store.ts';
import { editionAt, iso, pendingOrder, standingTerms, subscriptionAt } from './subscription.ts';

type Buyer = { now: number; person: string };

/** What an order would change; made before anything is changed. */
type Effect = Pick<Order, 'edition' | 'quantity' | 'months'> & {
  /** The terms after it. */
  terms: Term[];
  /** The part of the terms that this order pays for. */
  covers: { startsAt: number; endsAt: number };
  amountCents: number;
};

/**
 * Places an order and pays it, once for each id. @throws problem when it is refused; nothing has
 * changed then.
 */
export function placeOrder(store: Store, id: string, request: OrderRequest, buyer: Buyer): Order {
  const subscription = subscriptionAt(store, buyer.now);
  const before = subscription.orders.find((order) => order.id === id);
  if (before) return sameOrder(subscription, before, request);
  if (pendingOrder(subscription))
    throw problem('OrderPending', 'An order waits for its payment: pay or cancel it first.');
  const effect = EFFECTS[request.kind](store, subscription, request as never, buyer.now);
  requireAgreedPrice(effect.amountCents, request, buyer.now);
  const order = toOrder(store, subscription, { id, request, effect, buyer });
  store.subscription = {
    terms: effect.terms,
    autoRenewal: request.kind === 'activate' ? request.autoRenewal : subscription.autoRenewal,
    orders: [...subscription.orders, order],
    sent: new Map(subscription.sent).set(id, request),
  };
  store.edition = effect.edition;
  return order;
}

/** The order that the same request made before. @throws Conflict when the request is another one. */
function sameOrder({ sent }: SubscriptionRecord, order: Order, request: OrderRequest): Order {
  if (JSON.stringify(sent.get(order.id)) === JSON.stringify(request)) return order;
  throw problem('Conflict', 'This id belongs to an order that was placed before.', {
    field: 'path.id',
  });
}

type Body<K extends OrderRequest['kind']> = Extract<OrderRequest, { kind: K }>;
type Plan<K extends OrderRequest['kind']> = (
  store: Store,
  subscription: SubscriptionRecord,
  request: Body<K>,
  now: number,
) => Effect;

const EFFECTS: { [K in OrderRequest['kind']]: Plan<K> } = {
  activate(store, { terms }, { edition, quantity, months }, now) {
    if (store.billing !== 'subscription')
      throw problem('EditionNotEligible', PAY_AS_YOU_GO_REFUSAL);
    requireState(terms, now, ['none', 'ended']);
    requireQuantity(quantity);
    const refusal = editionRefusal(editionAt(store, now), edition);
    if (refusal) throw problem('EditionNotEligible', `${refusal}.`, { field: 'body.edition' });
    const term = firstTerm(now, months, quantity);
    const amountCents = priceCents(quantity, months);
    return { edition, quantity, months, terms: [term], covers: term, amountCents };
  },

  'change-quantity'(store, subscription, { quantity, quotedAt }, now) {
    requireState(subscription.terms, now, ['active']);
    requireQuantity(quantity);
    const lowest = lowestQuantity(store.ledger.consumed(quotaMonth(now).id));
    if (quantity < lowest)
      throw problem('QuantityInUse', 'More units are in use this month.', {
        lowest,
        field: 'body.quantity',
      });
    const standing = standingTerms(subscription, now);
    return {
      edition: store.edition,
      quantity,
      months: null,
      terms: standing.map((term) => ({ ...term, quantity })),
      covers: { startsAt: now, endsAt: standing.at(-1)!.endsAt },
      amountCents: changeCents(standing, quantity, Date.parse(quotedAt)),
    };
  },

  'upgrade-edition'(store, subscription, { edition }, now) {
    requireState(subscription.terms, now, ['active']);
    if (!upgradesOf(store.edition).includes(edition))
      throw problem(
        'EditionNotEligible',
        `${EDITION_FACTS[store.edition].label} cannot be upgraded to it.`,
        { field: 'body.edition' },
      );
    const terms = standingTerms(subscription, now);
    const { quantity, endsAt } = terms.at(-1)!;
    return {
      edition,
      quantity,
      months: null,
      terms,
      covers: { startsAt: now, endsAt },
      amountCents: 0,
    };
  },

  renew(store, subscription, { months, from }, now) {
    requireState(subscription.terms, now, ['active', 'grace']);
    const last = subscription.terms.at(-1)!;
    if (Date.parse(from) !== last.endsAt)
      throw problem('Conflict', 'It was renewed in the meantime.', { field: 'body.from' });
    const next = renewedTerm(last, months, last.quantity);
    return {
      edition: store.edition,
      quantity: last.quantity,
      months,
      terms: [...subscription.terms, next],
      covers: next,
      amountCents: priceCents(last.quantity, months),
    };
  },
};

function requireState(
  terms: readonly Term[],
  now: number,
  allowed: readonly ReturnType<typeof subscriptionState>[],
): void {
  if (allowed.includes(subscriptionState(terms.at(-1)?.endsAt ?? null, now))) return;
  throw problem('Conflict', 'The subscription is in another state by now.');
}

function requireQuantity(quantity: number): void {
  if (quantityProblem(quantity) === null) return;
  const words = 'The quantity is not a multiple of 20 between 20 and 200,000.';
  throw problem('InvalidRequest', words, { field: 'body.quantity' });
}

function requireAgreedPrice(
  amountCents: number,
  agreed: { amountCents: number; quotedAt: string },
  now: number,
): void {
  const holds = isQuoteValid(Date.parse(agreed.quotedAt), now);
  if (holds && agreed.amountCents === amountCents) return;
  throw problem('PriceChanged', 'The price is another one by now.', { field: 'body.amountCents' });
}

type Placed = { id: string; request: OrderRequest; effect: Effect; buyer: Buyer };

function toOrder(
  store: Store,
  subscription: SubscriptionRecord,
  { id, request, effect, buyer }: Placed,
): Order {
  const at = iso(buyer.now);
  const { edition, quantity, months, covers, amountCents } = effect;
  return {
    id,
    number: orderNumber(buyer.now, subscription.orders.length),
    kind: request.kind,
    status: 'paid',
    edition,
    editionBefore: editionAt(store, buyer.now),
    quantity,
    quantityBefore:
      request.kind === 'activate' ? 0 : (termAt(subscription.terms, buyer.now)?.quantity ?? 0),
    months,
    startsAt: iso(covers.startsAt),
    endsAt: iso(covers.endsAt),
    amountCents,
    placedAt: at,
    placedBy: buyer.person,
    paidAt: at,
  };
}
