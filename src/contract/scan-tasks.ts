import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

const count = z.int().check(z.gte(0));

export const ScanActivity = z
  .object({
    running: z.array(
      z.object({
        id: z.string(),
        startedAt: z.iso.datetime(),
        images: count,
        finished: count,
        failed: count,
      }),
    ),
    /** End of the last scan that finished; null before the first one. */
    lastFinishedAt: z.nullable(z.iso.datetime()),
    /** Age of the vulnerability data that findings are matched against. */
    vulnerabilityDataAt: z.iso.datetime(),
  })
  .register(z.globalRegistry, { id: 'ScanActivity' });

export type ScanActivity = z.infer<typeof ScanActivity>;

export const getScanActivity = endpoint({
  id: 'getScanActivity',
  method: 'GET',
  url: '/api/scan-activity',
  summary: 'Scans that run now, the end of the last one, and the age of the vulnerability data',
  permission: 'risk.read',
  response: ScanActivity,
  problems: [],
  vendor: ['DescribeOnceTask', 'GetLastOnceTaskInfo'],
});
