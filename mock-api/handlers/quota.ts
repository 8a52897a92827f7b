import type { Handlers } from '../handle.ts';
import { quotaAt } from '../store/quota.ts';

export const quotaHandlers = {
  getQuota: ({ store, now }) => quotaAt(store, now),

  setQuotaNotice: ({ store, body }) => {
    store.noticePercent = body.percent;
    return { noticePercent: body.percent };
  },
} satisfies Pick<Handlers, 'getQuota' | 'setQuotaNotice'>;
