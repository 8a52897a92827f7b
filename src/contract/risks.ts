import * as z from 'zod/mini';
import { FIX_BLOCKERS, FIX_STATES } from '#domain/fix-eligibility.ts';
import { PACKAGE_MANAGERS } from '#domain/operating-system.ts';
import { SITES } from '#domain/region.ts';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { RISK_STATUSES } from '#domain/risk-status.ts';
import { PRIORITIES, PRIORITY_REASONS, RAW_SEVERITIES } from '#domain/severity.ts';
import { VULNERABILITY_TAGS } from '#domain/vulnerability-tag.ts';
import { endpoint } from './endpoint.ts';
import { ImageRef } from './images.ts';
import { pageQuery } from './paging.ts';
import { RISK_FACETS, riskFilterFields } from './risk-filter.ts';

const count = z.int().check(z.gte(0));
const instant = z.iso.datetime();

export const RISK_SORTS = ['priority', 'age', 'images', 'cvss'] as const;
export type RiskSort = (typeof RISK_SORTS)[number];

/** `first` is the natural direction: most urgent, oldest, most images, highest score. */
export const SORT_ORDERS = ['first', 'last'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

const listQuery = z.object({
  ...riskFilterFields,
  ...pageQuery,
  sort: z.optional(z.enum(RISK_SORTS)),
  order: z.optional(z.enum(SORT_ORDERS)),
});

const byPriority = z.record(z.enum(PRIORITIES), count);
const byStatus = z.record(z.enum(RISK_STATUSES), count);
const byFixState = z.record(z.enum(FIX_STATES), count);

/** What every row of a grouped list tells, whatever it is grouped by. */
const groupFields = {
  /** The most urgent priority in the group. */
  priority: z.enum(PRIORITIES),
  /** Risks of the group under the filter (decision D9). */
  risks: count,
  statuses: byStatus,
  fixStates: byFixState,
  /** Images that each reason keeps from quick fix. */
  blockers: z.array(z.object({ blocker: z.enum(FIX_BLOCKERS), os: z.string(), images: count })),
  firstSeenAt: instant,
  lastSeenAt: instant,
  /** Images in which a risk of the group is open. */
  openImages: count,
  /** Highest base score in the group; null reads 'not known'. */
  cvssScore: z.nullable(z.number()),
};

/** Distinct images in each priority; an image counts once, under its most urgent risk here. */
const imagesByPriority = { images: count, imagesByPriority: byPriority };

export const RiskRow = z
  .object({
    id: z.string(),
    title: z.string(),
    /** Class of a baseline, type of sensitive information, ecosystem of a package; null without one. */
    className: z.nullable(z.string()),
    knownExploited: z.nullable(z.boolean()),
    tags: z.array(z.enum(VULNERABILITY_TAGS)),
    packages: z.array(z.string()),
    /** The most frequent pair of versions; `versionPairs` tells how many others there are. */
    installedVersion: z.nullable(z.string()),
    fixedVersion: z.nullable(z.string()),
    versionPairs: count,
    ...groupFields,
    ...imagesByPriority,
  })
  .register(z.globalRegistry, { id: 'RiskRow' });

export const PackageGroup = z
  .object({ package: z.string(), vulnerabilities: count, ...groupFields, ...imagesByPriority })
  .register(z.globalRegistry, { id: 'PackageGroup' });

export const ImageGroup = z
  .object({
    image: ImageRef,
    vulnerabilities: count,
    risksByPriority: byPriority,
    lastScanAt: instant,
    ...groupFields,
  })
  .register(z.globalRegistry, { id: 'ImageGroup' });

export type RiskRow = z.infer<typeof RiskRow>;
export type PackageGroup = z.infer<typeof PackageGroup>;
export type ImageGroup = z.infer<typeof ImageGroup>;

const risksByFilter = z.object({ drop: z.enum(['q', ...RISK_FACETS]), risks: count });

/** What dropping one filter alone would show. */
export type Relief = z.infer<typeof risksByFilter>;

/** A page of groups. `total` counts rows, `risks` what the rows add up to. */
function groupPage<Row extends z.ZodMiniType>(row: Row) {
  return z.object({
    rows: z.array(row),
    total: count,
    risks: count,
    /** Open risks of the site without any filter: tells 'nothing yet' from 'nothing matches'. */
    risksAtSite: count,
    /** When nothing matches: what dropping one filter alone would show, most first. */
    relief: z.array(risksByFilter),
  });
}

/** What a page of any grouping answers with. */
export type GroupPage<Row> = {
  rows: Row[];
  total: number;
  risks: number;
  risksAtSite: number;
  relief: Relief[];
};

export const listRisks = endpoint({
  id: 'listRisks',
  method: 'GET',
  url: '/api/risks',
  summary:
    'Risks of a category, one row for each vulnerability, baseline, sample, alert type or check',
  permission: 'risk.read',
  query: listQuery,
  response: groupPage(RiskRow),
  problems: [],
  vendor: ['DescribeImageGroupedVulList'],
});

export const listRiskyPackages = endpoint({
  id: 'listRiskyPackages',
  method: 'GET',
  url: '/api/risky-packages',
  summary: 'Risks of a category, one row for each package',
  permission: 'risk.read',
  query: listQuery,
  response: groupPage(PackageGroup),
  problems: [],
});

export const listRiskyImages = endpoint({
  id: 'listRiskyImages',
  method: 'GET',
  url: '/api/risky-images',
  summary: 'Risks of a category, one row for each image digest',
  permission: 'risk.read',
  query: listQuery,
  response: groupPage(ImageGroup),
  problems: [],
  vendor: ['DescribeImageInstances', 'ListImageRisk'],
});

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
  md5: z.nullable(z.string()),
  sha256: z.nullable(z.string()),
  /** Whether the manifest names the package itself; null when not known. */
  direct: z.nullable(z.boolean()),
  firstSeenAt: instant,
  lastSeenAt: instant,
});

export type RiskEvidence = z.infer<typeof RiskEvidence>;

export const Handling = z.object({
  by: z.string(),
  at: instant,
  reason: z.string(),
  /** The risk is open again at this instant; null keeps it ignored. */
  expiresAt: z.nullable(instant),
});

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
