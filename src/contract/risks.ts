import * as z from 'zod/mini';
import { FIX_BLOCKERS, FIX_STATES } from '#domain/fix-eligibility.ts';
import { RISK_STATUSES } from '#domain/risk-status.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { VULNERABILITY_TAGS } from '#domain/vulnerability-tag.ts';
import { endpoint } from './endpoint.ts';
import { ImageRef } from './image-ref.ts';
import { pageQuery } from './paging.ts';
import { Assignees } from './people.ts';
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
  assignees: Assignees,
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
