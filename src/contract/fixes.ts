import * as z from 'zod/mini';
import { FIX_SKIPS } from '#domain/fix-skip.ts';
import { FIX_FAILURES } from '#domain/fix-failure.ts';
import { FIX_OUTCOMES, STAY_REASONS } from '#domain/fix-outcome.ts';
import {
  FIX_IMAGES_LIMIT,
  FIX_REACHES,
  FIX_RUN_STATES,
  FIX_STARTERS,
  FIX_TASK_STATES,
} from '#domain/fix-run.ts';
import { isImageTag } from '#domain/fix-command-image.ts';
import { PACKAGE_MANAGERS } from '#domain/operating-system.ts';
import { SITES } from '#domain/region.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { RiskSelection } from './batches.ts';
import { endpoint } from './endpoint.ts';
import { ImageRef, PriorityCounts } from './image-ref.ts';
import { pageQuery } from './paging.ts';

const count = z.int().check(z.gte(0));
const instant = z.iso.datetime();

const PackageUpgrade = z.object({
  name: z.string(),
  /** Null when the scan did not report it. */
  from: z.nullable(z.string()),
  to: z.string(),
});

export const PlannedFix = z
  .object({
    image: ImageRef,
    /** Tag that the new image gets unless another is asked for (decision D7). */
    newTag: z.string(),
    /** Risks that are fixed, and those of other advisories that the same upgrades close. */
    risks: PriorityCounts,
    alsoClosed: count,
    packages: z.array(PackageUpgrade),
    packageManager: z.enum(PACKAGE_MANAGERS),
    endOfLife: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'PlannedFix' });

export type PlannedFix = z.infer<typeof PlannedFix>;

const subject = { selection: RiskSelection, reach: z.enum(FIX_REACHES) };

/** The filter of the selection names system vulnerabilities: no other category has a quick fix. */
export const previewFix = endpoint({
  id: 'previewFix',
  method: 'POST',
  url: '/api/fixes/preview',
  summary: 'What a quick fix of the selected risks would rebuild and use; changes nothing',
  permission: 'risk.read',
  readOnly: true,
  body: z.object(subject),
  response: z.object({
    /** Most urgent first. Each new image uses one unit when it is scanned. */
    images: z.array(PlannedFix),
    skipped: z.array(z.object({ reason: z.enum(FIX_SKIPS), risks: count, images: count })),
    /** Images of the selection that somebody else's fix is rebuilding now. */
    beingFixed: z.array(
      z.object({
        image: ImageRef,
        fixId: z.string(),
        /** Null when it started by itself. */
        by: z.nullable(z.string()),
        since: instant,
      }),
    ),
    /** What no running scan or fix is going to use, and what they hold of the units that are left. */
    unitsAvailable: count,
    unitsSetAside: count,
    asOf: instant,
  }),
  problems: [],
  vendor: ['DescribeCanFixVulList'],
});

export type FixPreview = z.infer<typeof previewFix.response>;

const fixFields = {
  id: z.string(),
  /** Rises with every change, so that of two reports the one with the higher number is the newer. */
  revision: count,
  site: z.enum(SITES),
  starter: z.enum(FIX_STARTERS),
  /** Name of the person; null when it started by itself. */
  startedBy: z.nullable(z.string()),
  startedAt: instant,
  endedAt: z.nullable(instant),
  state: z.enum(FIX_RUN_STATES),
  reach: z.enum(FIX_REACHES),
  tasks: z.record(z.enum(FIX_TASK_STATES), count),
  /** Risks that it was to close, and those that it has closed; other risks of an upgraded package count too. */
  risks: count,
  closed: count,
  /** The scan that reads the new images; null before it starts. */
  scanId: z.nullable(z.string()),
};

export const Fix = z.object(fixFields).register(z.globalRegistry, { id: 'Fix' });
export type Fix = z.infer<typeof Fix>;

export const FixTask = z
  .object({
    id: z.string(),
    image: ImageRef,
    newTag: z.string(),
    /** Null until the image is rebuilt. */
    newDigest: z.nullable(z.string()),
    state: z.enum(FIX_TASK_STATES),
    cause: z.nullable(z.enum(FIX_FAILURES)),
    startedAt: z.nullable(instant),
    endedAt: z.nullable(instant),
    packages: z.array(PackageUpgrade),
    /**
     * Open system vulnerabilities of the old image when it started. `closed` of them are not in the new
     * image, `stayed` are: with `pending` they add up. Nothing is closed before a scan has said so.
     */
    before: PriorityCounts,
    pending: count,
    closed: PriorityCounts,
    stayed: z.array(z.object({ reason: z.enum(STAY_REASONS), risks: PriorityCounts })),
    /** When a scan had read the new image; null while none has. */
    verifiedAt: z.nullable(instant),
    /**
     * Open system vulnerabilities that the scan found in the new image; null until then. They are those that
     * stayed, but for the decided ones, and those that were not open before and are now.
     */
    after: z.nullable(PriorityCounts),
    opened: z.nullable(PriorityCounts),
  })
  .register(z.globalRegistry, { id: 'FixTask' });

export type FixTask = z.infer<typeof FixTask>;

export const FixDetail = z
  .object({ ...fixFields, images: z.array(FixTask), asOf: instant })
  .register(z.globalRegistry, { id: 'FixDetail' });

export type FixDetail = z.infer<typeof FixDetail>;

/** What fixing by itself would do if it ran now (product-facts 4.9). */
const AutomaticFixing = z.object({
  /** Null while it is switched off. */
  nextRunAt: z.nullable(instant),
  images: count,
});

export const listFixes = endpoint({
  id: 'listFixes',
  method: 'GET',
  url: '/api/fixes',
  summary: 'Quick fixes of a site, newest first, and what fixing by itself would do now',
  permission: 'risk.read',
  query: z.object({
    site: z.enum(SITES),
    state: z.optional(z.array(z.enum(FIX_RUN_STATES))),
    starter: z.optional(z.array(z.enum(FIX_STARTERS))),
    ...pageQuery,
  }),
  response: z.object({
    rows: z.array(Fix),
    total: count,
    /** Of all fixes of the site, whatever the filter. */
    byState: z.record(z.enum(FIX_RUN_STATES), count),
    byStarter: z.record(z.enum(FIX_STARTERS), count),
    automatic: AutomaticFixing,
  }),
  problems: [],
  vendor: ['DescribeImageFixTask'],
});

const path = z.object({ id: z.string() });

export const getFix = endpoint({
  id: 'getFix',
  method: 'GET',
  url: '/api/fixes/:id',
  summary: 'One quick fix: each image with its old and new tag, and what a scan has proved',
  permission: 'risk.read',
  path,
  response: FixDetail,
  problems: ['NotFound'],
  vendor: ['DescribeImageFixTask'],
});

/** One risk of an image that was to be fixed, and what became of it. */
export const FixedRisk = z
  .object({
    taskId: z.string(),
    id: z.string(),
    title: z.string(),
    package: z.string(),
    installedVersion: z.nullable(z.string()),
    fixedVersion: z.nullable(z.string()),
    priority: z.enum(PRIORITIES),
    outcome: z.enum(FIX_OUTCOMES),
    /** Null unless it stayed. */
    reason: z.nullable(z.enum(STAY_REASONS)),
  })
  .register(z.globalRegistry, { id: 'FixedRisk' });

export type FixedRisk = z.infer<typeof FixedRisk>;

export const listFixedRisks = endpoint({
  id: 'listFixedRisks',
  method: 'GET',
  url: '/api/fixes/:id/risks',
  summary: 'Each risk of the images of a fix, most urgent first, with what became of it',
  permission: 'risk.read',
  path,
  query: z.object({
    task: z.optional(z.string()),
    outcome: z.optional(z.array(z.enum(FIX_OUTCOMES))),
    reason: z.optional(z.array(z.enum(STAY_REASONS))),
    ...pageQuery,
  }),
  response: z.object({ rows: z.array(FixedRisk), total: count }),
  problems: ['NotFound'],
});

export const getFixLog = endpoint({
  id: 'getFixLog',
  method: 'GET',
  url: '/api/fixes/:id/tasks/:taskId/log',
  summary: 'What the rebuild of one image has printed',
  permission: 'risk.read',
  path: z.object({ id: z.string(), taskId: z.string() }),
  response: z.object({ lines: z.array(z.object({ at: instant, text: z.string() })) }),
  problems: ['NotFound'],
  vendor: ['DescribeTaskErrorLog'],
});

/**
 * Starts a fix of some of the previewed images. The caller chooses the id, so that the same request
 * twice starts one fix. An image that another fix is rebuilding by now, or a tag that is taken, refuses
 * it whole (Conflict): `field` names the image or the tag, `takenBy` the person. The old tag stays.
 */
export const startFix = endpoint({
  id: 'startFix',
  method: 'PUT',
  url: '/api/fixes/:id',
  summary: 'Rebuild images with fixed packages under new tags, then scan them',
  permission: 'risk.fix',
  path: z.object({ id: z.uuid() }),
  body: z.object({
    ...subject,
    images: z
      .array(z.object({ digest: z.string(), newTag: z.string().check(z.refine(isImageTag)) }))
      .check(z.minLength(1), z.maxLength(FIX_IMAGES_LIMIT)),
  }),
  response: FixDetail,
  problems: ['Conflict', 'OutOfUnits'],
  vendor: ['OperateImageVul'],
});

export type FixRequest = z.infer<typeof startFix.body>;
