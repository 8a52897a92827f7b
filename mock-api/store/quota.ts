import type { Quota } from '#contract/quota.ts';
import { quotaMonth } from '#domain/account-clock.ts';
import { remainingUnits } from '#domain/quota.ts';
import type { Store } from './store.ts';
import { purchasedAt } from './subscription.ts';

/** Units at an instant (epoch ms): consumed is the number of entries that the ledger has for the month. */
export function quotaAt(store: Store, now: number): Quota {
  const { id, end } = quotaMonth(now);
  const purchased = purchasedAt(store, now);
  const consumed = store.ledger.consumed(id);
  return {
    purchased,
    consumed,
    remaining: remainingUnits({ purchased, consumed }),
    resetsAt: new Date(end).toISOString(),
    noticePercent: store.noticePercent,
  };
}
