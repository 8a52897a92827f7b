import * as z from 'zod/mini';
import { NOTICE_PERCENTS } from '#domain/quota.ts';
import { endpoint } from './endpoint.ts';

const units = z.int().check(z.gte(0));
const noticePercent = z.literal(NOTICE_PERCENTS);

export const Quota = z
  .object({
    /** Units a month that are paid for now; 0 when the subscription has ended. */
    purchased: units,
    /** Entries of the ledger in this month: the ledger is the truth. */
    consumed: units,
    remaining: units,
    /** When the month ends and consumption starts at 0 again (decision C1). */
    resetsAt: z.iso.datetime(),
    /** Share of the purchased units at which everyone is told that few are left; 0 is never. */
    noticePercent,
  })
  .register(z.globalRegistry, { id: 'Quota' });

export type Quota = z.infer<typeof Quota>;

export const getQuota = endpoint({
  id: 'getQuota',
  method: 'GET',
  url: '/api/quota',
  summary: 'Scan units of the whole account in the current month, over both sites',
  permission: 'quota.read',
  withoutFeature: true,
  response: Quota,
  problems: [],
  vendor: ['DescribeImageScanAuthCount'],
});

export const setQuotaNotice = endpoint({
  id: 'setQuotaNotice',
  method: 'PUT',
  url: '/api/quota/notice',
  summary: 'Choose when people are told that few units are left',
  permission: 'settings.change',
  body: z.object({ percent: noticePercent }),
  response: z.object({ noticePercent }),
  problems: [],
});
