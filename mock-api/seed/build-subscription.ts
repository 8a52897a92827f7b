import type { Order } from '#contract/order.ts';
import { accountDay, addDays, addMonths, dayStart } from '#domain/account-clock.ts';
import type { Edition } from '#domain/edition.ts';
import { priceCents } from '#domain/quota.ts';
import { lastPaidDay, renewedTerm, type Term } from '#domain/subscription.ts';
import { orderNumber } from '../store/order-number.ts';
import type { SubscriptionRecord } from '../store/store.ts';
import { iso, orderId } from '../store/subscription.ts';
import type { SubscriptionPlan, WorldRecipe } from './recipe.ts';

const BUYER = 'Lukas Brandt';
const HOUR_MS = 3_600_000;

/** The paid term of a plan that ends so many days after the epoch (epoch ms). */
export function plannedTerm(plan: SubscriptionPlan, epoch: number): Omit<Term, 'quantity'> {
  const endDay = addDays(accountDay(epoch), plan.endsInDays);
  const startsAt = dayStart(addDays(addMonths(endDay, -plan.months), -1)) + 10 * HOUR_MS;
  const endsAt = dayStart(endDay);
  const renewalDay = Number(lastPaidDay(endsAt).slice(8));
  return { startsAt, endsAt, months: plan.months, renewalDay };
}

/** What was bought before the world was opened, with its orders. */
export function buildSubscription(
  { subscription: plan, edition }: WorldRecipe,
  term: Term | null,
  epoch: number,
): SubscriptionRecord {
  if (!plan || !term) return { terms: [], autoRenewal: false, orders: [], sent: new Map() };
  const orders = [activation(term, plan.months, edition)];
  if (plan.pendingRenewal) orders.push(pendingRenewal(term, plan.pendingRenewal, edition, epoch));
  return { terms: [term], autoRenewal: plan.autoRenewal, orders, sent: new Map() };
}

function activation(term: Term, months: SubscriptionPlan['months'], edition: Edition): Order {
  const at = iso(term.startsAt);
  return {
    id: orderId(`activation ${at}`),
    number: orderNumber(term.startsAt, 0),
    kind: 'activate',
    status: 'paid',
    edition,
    editionBefore: edition,
    quantity: term.quantity,
    quantityBefore: 0,
    months,
    startsAt: at,
    endsAt: iso(term.endsAt),
    amountCents: priceCents(term.quantity, months),
    placedAt: at,
    placedBy: BUYER,
    paidAt: at,
  };
}

function pendingRenewal(
  term: Term,
  { months, quantity }: NonNullable<SubscriptionPlan['pendingRenewal']>,
  edition: Edition,
  epoch: number,
): Order {
  const next = renewedTerm(term, months, quantity);
  const placedAt = epoch - 20 * HOUR_MS;
  return {
    id: orderId(`pending renewal ${iso(placedAt)}`),
    number: orderNumber(placedAt, 1),
    kind: 'renew',
    status: 'pending',
    edition,
    editionBefore: edition,
    quantity,
    quantityBefore: term.quantity,
    months,
    startsAt: iso(next.startsAt),
    endsAt: iso(next.endsAt),
    amountCents: priceCents(quantity, months),
    placedAt: iso(placedAt),
    placedBy: BUYER,
    paidAt: null,
  };
}
