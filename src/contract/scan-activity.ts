import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { ScanProgress } from './scan-progress.ts';

export const ScanActivity = z
  .object({
    /** Rises with every change of any scan or fix and never falls: the higher one is the newer report. */
    revision: z.int().check(z.gte(0)),
    /** Scans that run now, oldest first. One that is not here any more has ended. */
    running: z.array(ScanProgress),
    /** Quick fixes that run now or wait for their scan, oldest first. */
    runningFixes: z.array(z.string()),
    /** End of the last scan that finished; null before the first one. */
    lastFinishedAt: z.nullable(z.iso.datetime()),
    /** Start of the next periodic scan; null when none is to come. */
    nextRunAt: z.nullable(z.iso.datetime()),
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
