import { getAccount } from '#contract/account.ts';
import { listOrders } from '#contract/orders.ts';
import { getQuota } from '#contract/quota.ts';
import { getQuotaUse } from '#contract/quota-ledger.ts';
import { getSubscription } from '#contract/subscription.ts';

/** What an order changes, wherever it is shown. */
export const ORDER_OUTDATES = [getAccount, getSubscription, getQuota, getQuotaUse, listOrders];
