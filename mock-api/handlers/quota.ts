import type { Handlers } from '../handle.ts';
import { quotaAt } from '../store/quota.ts';

export const quotaHandlers = {
  getQuota: ({ store, now }) => quotaAt(store, now),
} satisfies Pick<Handlers, 'getQuota'>;
