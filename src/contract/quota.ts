import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

const units = z.int().check(z.gte(0));

export const Quota = z
  .object({
    purchased: units,
    consumed: units,
    remaining: units,
    /** When the month ends and consumption starts at 0 again (decision C1). */
    resetsAt: z.iso.datetime(),
  })
  .register(z.globalRegistry, { id: 'Quota' });

export type Quota = z.infer<typeof Quota>;

export const getQuota = endpoint({
  id: 'getQuota',
  method: 'GET',
  url: '/api/quota',
  summary: 'Scan units of the whole account in the current month, over both sites',
  permission: 'risk.read',
  response: Quota,
  problems: [],
  vendor: ['DescribeImageScanAuthCount'],
});
