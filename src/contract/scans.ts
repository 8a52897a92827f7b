import * as z from 'zod/mini';
import { REGION_IDS } from '#domain/region.ts';
import { REGISTRY_TYPES } from '#domain/registry.ts';
import { SCAN_FAILURES, SKIP_REASONS } from '#domain/scan-failure.ts';
import { PIPELINE_STEPS } from '#domain/scan-pipeline.ts';
import { JOB_STATES, SCAN_STARTERS, SCAN_STATES } from '#domain/scan-state.ts';
import { endpoint } from './endpoint.ts';
import { pageQuery } from './paging.ts';
import { ScanProgress } from './scan-progress.ts';
import { ScanScopeFields } from './scan-plans.ts';

const count = z.int().check(z.gte(0));
const instant = z.iso.datetime();

/** Images that another scan did not get through: those that failed, or those it never read. */
export const REMAINS = ['failed', 'left-out'] as const;
export type Remains = (typeof REMAINS)[number];

/** What a scan was asked to do. */
export const ScanTarget = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('scope'), ...ScanScopeFields }),
    z.object({ kind: z.literal('remains'), scanId: z.string(), which: z.enum(REMAINS) }),
  ])
  .register(z.globalRegistry, { id: 'ScanTarget' });

export type ScanTarget = z.infer<typeof ScanTarget>;

const scanFields = {
  ...ScanProgress.shape,
  starter: z.enum(SCAN_STARTERS),
  /** Name of the person; null when it started by itself. */
  startedBy: z.nullable(z.string()),
  target: ScanTarget,
  /** When the four-hour limit cuts it. */
  limitAt: instant,
  cancelledBy: z.nullable(z.string()),
};

export const Scan = z.object(scanFields).register(z.globalRegistry, { id: 'Scan' });
export type Scan = z.infer<typeof Scan>;

export const ScanDetail = z
  .object({
    ...scanFields,
    /** Images of its scope that it does not read, by reason. */
    skipped: z.array(z.object({ reason: z.enum(SKIP_REASONS), images: count })),
    /** Why images failed, most first. */
    failures: z.array(
      z.object({
        cause: z.enum(SCAN_FAILURES),
        images: count,
        /** The registries it happened at. */
        registries: z.array(z.object({ id: z.string(), name: z.string() })),
      }),
    ),
    /** Images that are left of it now: a later scan may have read some of them. */
    remains: z.record(z.enum(REMAINS), count),
    asOf: instant,
  })
  .register(z.globalRegistry, { id: 'ScanDetail' });

export type ScanDetail = z.infer<typeof ScanDetail>;

/** One image of a scan, as its log tells it. */
export const ScanJob = z
  .object({
    digest: z.string(),
    namespace: z.string(),
    repository: z.string(),
    tag: z.string(),
    regionId: z.enum(REGION_IDS),
    registryType: z.enum(REGISTRY_TYPES),
    registry: z.string(),
    /** Names of the applications it runs in, for a scan of running containers; empty otherwise. */
    applications: z.array(z.string()),
    state: z.enum(JOB_STATES),
    /** While it is scanned. */
    step: z.nullable(z.enum(PIPELINE_STEPS)),
    cause: z.nullable(z.enum(SCAN_FAILURES)),
    startedAt: z.nullable(instant),
    endedAt: z.nullable(instant),
    /** Whether it used a unit. */
    charged: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'ScanJob' });

export type ScanJob = z.infer<typeof ScanJob>;

export const listScans = endpoint({
  id: 'listScans',
  method: 'GET',
  url: '/api/scans',
  summary: 'Scans that run and those that ended, newest first',
  permission: 'risk.read',
  query: z.object({
    starter: z.optional(z.array(z.enum(SCAN_STARTERS))),
    state: z.optional(z.array(z.enum(SCAN_STATES))),
    ...pageQuery,
  }),
  response: z.object({
    rows: z.array(Scan),
    total: count,
    /** Of all scans, whatever the filter. */
    byStarter: z.record(z.enum(SCAN_STARTERS), count),
    byState: z.record(z.enum(SCAN_STATES), count),
  }),
  problems: [],
  vendor: ['DescribeOnceTask'],
});

const path = z.object({ id: z.string() });

export const getScan = endpoint({
  id: 'getScan',
  method: 'GET',
  url: '/api/scans/:id',
  summary: 'One scan with its counts, what it skips and why images failed',
  permission: 'risk.read',
  path,
  response: ScanDetail,
  problems: ['NotFound'],
  vendor: ['DescribeOnceTaskLeafRecordPage', 'DescribeImageLatestScanTask'],
});

export const listScanJobs = endpoint({
  id: 'listScanJobs',
  method: 'GET',
  url: '/api/scans/:id/images',
  summary: 'The log of a scan: each image with its state, its step or the cause of its failure',
  permission: 'risk.read',
  path,
  query: z.object({
    state: z.optional(z.array(z.enum(JOB_STATES))),
    q: z.optional(z.string()),
    ...pageQuery,
  }),
  response: z.object({ rows: z.array(ScanJob), total: count }),
  problems: ['NotFound'],
  vendor: ['DescribeOnceTaskLeafRecordPage', 'DescribeImageInstances'],
});

/**
 * Starts a scan. The caller chooses the id, so that the same request twice starts one scan. `units`
 * are those that the person was shown: a scan that needs more by now is refused (PlanChanged), one that
 * needs more than there are is refused whole (OutOfUnits), so that no scan is half paid for.
 */
export const startScan = endpoint({
  id: 'startScan',
  method: 'PUT',
  url: '/api/scans/:id',
  summary: 'Start a scan, once however often it is sent',
  permission: 'scan.run',
  path: z.object({ id: z.uuid() }),
  body: z.object({ target: ScanTarget, units: count }),
  response: ScanDetail,
  problems: ['Conflict', 'TooManyScans', 'NothingToScan', 'PlanChanged', 'OutOfUnits', 'NotFound'],
  vendor: ['PublicCreateImageScanTask'],
});

/** Images that are done stay done. What is being read stops, and uses no unit. */
export const cancelScan = endpoint({
  id: 'cancelScan',
  method: 'POST',
  url: '/api/scans/:id/cancellation',
  summary: 'Stop a scan; stopping one that has ended changes nothing',
  permission: 'scan.run',
  path,
  response: ScanDetail,
  problems: ['NotFound'],
  vendor: ['CancelOnceTask'],
});
