import type { Handlers } from '../handle.ts';
import { problem } from '../problem-error.ts';
import { pendingOrder, subscriptionAnswer, subscriptionAt } from '../store/subscription.ts';

export const subscriptionHandlers = {
  getSubscription: ({ store, now }) => subscriptionAnswer(store, now),

  setAutoRenewal: ({ store, now, body }) => {
    const subscription = subscriptionAt(store, now);
    if (pendingOrder(subscription))
      throw problem('OrderPending', 'An order waits for its payment: pay or cancel it first.');
    store.subscription = { ...subscription, autoRenewal: body.on };
    return { autoRenewal: body.on };
  },
} satisfies Pick<Handlers, 'getSubscription' | 'setAutoRenewal'>;
