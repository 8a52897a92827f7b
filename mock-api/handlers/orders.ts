import type { Order } from '#contract/order.ts';
import { isOpen, renewedTerm } from '#domain/subscription.ts';
import type { Handlers } from '../handle.ts';
import { problem } from '../problem-error.ts';
import { placeOrder } from '../store/place-order.ts';
import type { Store } from '../store/store.ts';
import { imageScanState, iso, subscriptionAt } from '../store/subscription.ts';

export const orderHandlers = {
  placeOrder: ({ store, now, person, path, body }) =>
    placeOrder(store, path.id, body, { now, person }),

  getOrder: ({ store, now, path }) => orderById(store, path.id, now),

  listOrders: ({ store, now }) => {
    const rows = subscriptionAt(store, now).orders.toReversed();
    return { rows, total: rows.length };
  },

  payOrder: ({ store, now, path }) => {
    const order = orderById(store, path.id, now);
    if (order.status === 'paid') return order;
    if (order.status === 'cancelled')
      throw problem('Conflict', 'The order was cancelled in the meantime.');
    if (!isOpen(imageScanState(store, now)))
      throw problem('Conflict', 'The subscription has ended: order image scan afresh.');
    const { terms } = store.subscription;
    const last = terms.at(-1)!;
    store.subscription.terms = [...terms, renewedTerm(last, order.months ?? 1, order.quantity)];
    return settle(store, order, { status: 'paid', paidAt: iso(now) });
  },

  cancelOrder: ({ store, now, path }) => {
    const order = orderById(store, path.id, now);
    if (order.status === 'cancelled') return order;
    if (order.status === 'paid') throw problem('Conflict', 'The order was paid in the meantime.');
    return settle(store, order, { status: 'cancelled' });
  },
} satisfies Pick<Handlers, 'placeOrder' | 'getOrder' | 'listOrders' | 'payOrder' | 'cancelOrder'>;

/** @throws problem NotFound */
function orderById(store: Store, id: string, now: number): Order {
  const order = subscriptionAt(store, now).orders.find((one) => one.id === id);
  if (!order) throw problem('NotFound', 'There is no such order.', { field: 'path.id' });
  return order;
}

function settle(store: Store, order: Order, change: Partial<Order>): Order {
  const settled = { ...order, ...change };
  const { subscription } = store;
  subscription.orders = subscription.orders.map((one) => (one.id === order.id ? settled : one));
  return settled;
}
