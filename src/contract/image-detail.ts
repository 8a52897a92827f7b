import * as z from 'zod/mini';
import { CHANGE_KINDS, CHANGE_REASONS } from '#domain/compare-findings.ts';
import { FIX_STATES } from '#domain/fix-eligibility.ts';
import { IMAGE_STATES } from '#domain/image-state.ts';
import { RISK_STATUSES } from '#domain/risk-status.ts';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { SCAN_FAILURES } from '#domain/scan-failure.ts';
import { JOB_STATES, SCAN_STARTERS } from '#domain/scan-state.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { endpoint } from './endpoint.ts';
import { ImageRef, PriorityCounts } from './image-ref.ts';
import { pageQuery } from './paging.ts';

const count = z.int().check(z.gte(0));
const instant = z.iso.datetime();

/** The digest is the identity; the same one in two repositories is looked at in one of them. */
const path = z.object({ namespace: z.string(), repository: z.string(), digest: z.string() });

/** Open risks by category. A category that the server does not deliver is absent: not known, not none. */
const byCategory = z.partialRecord(z.enum(RISK_CATEGORIES), PriorityCounts);

export const ImageLayer = z
  .object({
    /** From 1, the first layer. */
    number: count,
    digest: z.string(),
    instruction: z.string(),
    sizeBytes: count,
    risks: byCategory,
  })
  .register(z.globalRegistry, { id: 'ImageLayer' });

export type ImageLayer = z.infer<typeof ImageLayer>;

export const ImageDetail = z
  .object({
    image: ImageRef,
    state: z.enum(IMAGE_STATES),
    cause: z.nullable(z.string()),
    architecture: z.string(),
    sizeBytes: count,
    /** In its registry. */
    createdAt: instant,
    updatedAt: instant,
    lastScanAt: z.nullable(instant),
    registry: z.object({ id: z.string(), name: z.string() }),
    /** No image of the repository in its region changed later. */
    newest: z.boolean(),
    layers: z.array(ImageLayer),
    risks: byCategory,
    /** Units that a scan of it uses now: 0 when its digest is paid for this month. */
    rescanUnits: count,
    /** Other images of the repository, newest first. Only what was checked can be compared. */
    others: z.array(z.object({ digest: z.string(), tag: z.string(), updatedAt: instant })),
  })
  .register(z.globalRegistry, { id: 'ImageDetail' });

export type ImageDetail = z.infer<typeof ImageDetail>;

export const getImage = endpoint({
  id: 'getImage',
  method: 'GET',
  url: '/api/images/:namespace/:repository/:digest',
  summary: 'One image with its layers and the risks that enter with each',
  permission: 'risk.read',
  path,
  response: ImageDetail,
  problems: ['NotFound'],
  vendor: ['DescribeImageInstances', 'DescribeImageInfoList'],
});

export const ImageRisk = z
  .object({
    category: z.enum(RISK_CATEGORIES),
    riskId: z.string(),
    title: z.string(),
    package: z.string(),
    installed: z.nullable(z.string()),
    fixed: z.nullable(z.string()),
    path: z.string(),
    layer: count,
    priority: z.enum(PRIORITIES),
    status: z.enum(RISK_STATUSES),
    fixState: z.enum(FIX_STATES),
    firstSeenAt: instant,
  })
  .register(z.globalRegistry, { id: 'ImageRisk' });

export type ImageRisk = z.infer<typeof ImageRisk>;

export const listImageRisks = endpoint({
  id: 'listImageRisks',
  method: 'GET',
  url: '/api/images/:namespace/:repository/:digest/risks',
  summary: 'Open risks of one image, of one kind or of all, most urgent first',
  permission: 'risk.read',
  path,
  query: z.object({
    category: z.optional(z.enum(RISK_CATEGORIES)),
    layer: z.optional(count),
    ...pageQuery,
  }),
  response: z.object({ rows: z.array(ImageRisk), total: count }),
  problems: ['NotFound'],
  vendor: ['DescribeImageVulList'],
});

export const ImageScan = z
  .object({
    scanId: z.string(),
    starter: z.enum(SCAN_STARTERS),
    startedBy: z.nullable(z.string()),
    state: z.enum(JOB_STATES),
    cause: z.nullable(z.enum(SCAN_FAILURES)),
    endedAt: z.nullable(instant),
    charged: z.boolean(),
    /** Risks that were known after it; null when it did not read the image. */
    known: z.nullable(count),
    /** Those that the scan before it did not know; null when no earlier one is in a log. */
    added: z.nullable(count),
  })
  .register(z.globalRegistry, { id: 'ImageScan' });

export type ImageScan = z.infer<typeof ImageScan>;

export const listImageScans = endpoint({
  id: 'listImageScans',
  method: 'GET',
  url: '/api/images/:namespace/:repository/:digest/scans',
  summary: 'Scans of one image that are still in a log, newest first',
  permission: 'risk.read',
  path,
  response: z.object({ rows: z.array(ImageScan) }),
  problems: ['NotFound'],
  vendor: ['DescribeImageLatestScanTask'],
});

const comparedFields = { installed: z.nullable(z.string()), priority: z.enum(PRIORITIES) };

export const RiskChange = z
  .object({
    kind: z.enum(CHANGE_KINDS),
    category: z.enum(RISK_CATEGORIES),
    riskId: z.string(),
    title: z.string(),
    package: z.string(),
    path: z.string(),
    /** As it is in the image; what was removed is as it was in the other one. */
    ...comparedFields,
    /** What it was in the other one; null unless it is changed. */
    before: z.nullable(z.object(comparedFields)),
    reason: z.enum(CHANGE_REASONS),
  })
  .register(z.globalRegistry, { id: 'RiskChange' });

export type RiskChange = z.infer<typeof RiskChange>;

/** With another digest of the repository, or with itself as an earlier scan left it. */
export const compareImages = endpoint({
  id: 'compareImages',
  method: 'GET',
  url: '/api/images/:namespace/:repository/:digest/comparison',
  summary: 'What differs from another image of the repository, or from an earlier scan, and why',
  permission: 'risk.read',
  path,
  query: z.object({ with: z.optional(z.string()), since: z.optional(instant), ...pageQuery }),
  response: z.object({
    /** Known risks, also ignored ones: what is added first, most urgent first. */
    rows: z.array(RiskChange),
    total: count,
    byKind: z.record(z.enum(CHANGE_KINDS), count),
    /** Risks that do not differ. */
    same: count,
  }),
  problems: ['NotFound'],
});
