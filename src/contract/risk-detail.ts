import * as z from 'zod/mini';
import { ECOSYSTEMS } from '#domain/ecosystem.ts';
import { FIX_BLOCKERS, FIX_STATES } from '#domain/fix-eligibility.ts';
import { PACKAGE_MANAGERS } from '#domain/operating-system.ts';
import { SITES } from '#domain/region.ts';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { RISK_STATUSES } from '#domain/risk-status.ts';
import { PRIORITIES, PRIORITY_REASONS, RAW_SEVERITIES } from '#domain/severity.ts';
import { VULNERABILITY_TAGS } from '#domain/vulnerability-tag.ts';
import { endpoint } from './endpoint.ts';
import { ImageRef } from './image-ref.ts';
import { pageQuery } from './paging.ts';
import { Assignees } from './people.ts';

const count = z.int().check(z.gte(0));
const instant = z.iso.datetime();
const byPriority = z.record(z.enum(PRIORITIES), count);
const byStatus = z.record(z.enum(RISK_STATUSES), count);
const byFixState = z.record(z.enum(FIX_STATES), count);

const riskPath = z.object({ category: z.enum(RISK_CATEGORIES), id: z.string() });
const siteQuery = z.object({ site: z.enum(SITES) });

export const RiskDetail = z
  .object({
    id: z.string(),
    title: z.string(),
    className: z.nullable(z.string()),
    summary: z.string(),
    /** What to do about it; null where each image has its own. */
    advice: z.nullable(z.string()),
    priority: z.enum(PRIORITIES),
    priorityReasons: z.array(z.enum(PRIORITY_REASONS)),
    /** The rating of each distribution as published, kept beside our priority (decision D1). */
    ratings: z.array(z.object({ os: z.string(), severity: z.enum(RAW_SEVERITIES) })),
    cvssVector: z.nullable(z.string()),
    cvssScore: z.nullable(z.number()),
    /** Likelihood of exploitation, 0 to 1; null reads 'not known'. */
    epss: z.nullable(z.number().check(z.gte(0), z.lte(1))),
    knownExploited: z.nullable(z.boolean()),
    tags: z.array(z.enum(VULNERABILITY_TAGS)),
    references: z.array(z.object({ label: z.string(), url: z.string() })),
    firstSeenAt: instant,
    firstSeenIn: ImageRef,
    images: count,
    deployedImages: count,
    risks: count,
    statuses: byStatus,
    fixStates: byFixState,
    imagesByPriority: byPriority,
    assignees: Assignees,
    /** How often people did something to the risk at this site. */
    revision: count,
  })
  .register(z.globalRegistry, { id: 'RiskDetail' });

export type RiskDetail = z.infer<typeof RiskDetail>;

export const getRisk = endpoint({
  id: 'getRisk',
  method: 'GET',
  url: '/api/risks/:category/:id',
  summary: 'One risk over all images of a site',
  permission: 'risk.read',
  path: riskPath,
  query: siteQuery,
  response: RiskDetail,
  problems: ['NotFound'],
  vendor: ['DescribeVulDetails'],
});

export const AffectedPackage = z.object({
  name: z.string(),
  /** Null reads 'not recorded': the source is an advisory, not a package list. */
  installedVersion: z.nullable(z.string()),
  fixedVersion: z.nullable(z.string()),
  path: z.string(),
});

export type AffectedPackage = z.infer<typeof AffectedPackage>;

const LayerRef = z.object({
  digest: z.string(),
  /** From 1. */
  number: count,
  of: count,
  instruction: z.string(),
});

/** What a person did, and until when. */
export const Handling = z.object({
  by: z.string(),
  at: instant,
  reason: z.string(),
  /** The risk is open again at this instant; null keeps it ignored. */
  expiresAt: z.nullable(instant),
});

/** What a scan saw in one place of an image. Secrets are masked before they are sent (decision D12). */
export const RiskEvidence = z.object({
  /** Package, check item or file name. */
  name: z.string(),
  /** How the name reads to people. */
  label: z.string(),
  priority: z.enum(PRIORITIES),
  status: z.enum(RISK_STATUSES),
  path: z.string(),
  layer: LayerRef,
  /** Layer that deletes the file, which can still be read in `layer`; null when none does. */
  deletedIn: z.nullable(LayerRef),
  content: z.nullable(z.string()),
  line: z.nullable(count),
  advice: z.nullable(z.string()),
  /** Lines of a Dockerfile, rebuilt from the history of the image, and what mends them. */
  edit: z.nullable(
    z.object({ before: z.string(), after: z.string(), note: z.nullable(z.string()) }),
  ),
  md5: z.nullable(z.string()),
  sha256: z.nullable(z.string()),
  /** Package manager of a package that a program brings along; null for everything else. */
  ecosystem: z.nullable(z.enum(ECOSYSTEMS)),
  /** Whether the manifest names the package itself; null when not known. */
  direct: z.nullable(z.boolean()),
  installedVersion: z.nullable(z.string()),
  /** As published: a version, several, or bounds. */
  fixedVersion: z.nullable(z.string()),
  /** Images of the site that hold the very same file, this one included; null without a hash. */
  sameFileImages: z.nullable(count),
  /** The newest rule that keeps it from raising an alert; null when none does. */
  rule: z.nullable(Handling),
  firstSeenAt: instant,
  lastSeenAt: instant,
});

export type RiskEvidence = z.infer<typeof RiskEvidence>;

export type Handling = z.infer<typeof Handling>;

export const AffectedImage = z
  .object({
    image: ImageRef,
    priority: z.enum(PRIORITIES),
    status: z.enum(RISK_STATUSES),
    ignored: z.nullable(Handling),
    packages: z.array(AffectedPackage),
    packageManager: z.enum(PACKAGE_MANAGERS),
    layer: LayerRef,
    /** Every place in the image, most urgent first. */
    evidence: z.array(RiskEvidence),
    fixState: z.enum(FIX_STATES),
    blockers: z.array(z.enum(FIX_BLOCKERS)),
    /** Tag that a rebuilt image would get (decision D7). */
    newTag: z.string(),
    /** USER of the image, to be restored after the fix; null when it has none. */
    user: z.nullable(z.string()),
    /** The vendor of the release no longer publishes packages to its usual mirror. */
    endOfLife: z.boolean(),
    firstSeenAt: instant,
    lastScanAt: instant,
  })
  .register(z.globalRegistry, { id: 'AffectedImage' });

export type AffectedImage = z.infer<typeof AffectedImage>;

export const listAffectedImages = endpoint({
  id: 'listAffectedImages',
  method: 'GET',
  url: '/api/risks/:category/:id/images',
  summary: 'Images of a site that have the risk, with evidence and what a fix needs',
  permission: 'risk.read',
  path: riskPath,
  query: z.object({ site: z.enum(SITES), ...pageQuery }),
  response: z.object({ rows: z.array(AffectedImage), total: count }),
  problems: ['NotFound'],
  vendor: ['DescribeImageVulList'],
});
