import * as z from 'zod/mini';
import { REGION_IDS, SITES } from '#domain/region.ts';
import { REGISTRY_TYPES } from '#domain/registry.ts';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { SCAN_SOURCES, SKIP_REASONS } from '#domain/scan-failure.ts';
import { SCAN_LIMITS } from '#domain/scan-scope.ts';
import { endpoint } from './endpoint.ts';

const count = z.int().check(z.gte(0));

/** Names in one list of a scope; more would not fit into an address. */
const NAMES_LIMIT = 200;
const names = z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(NAMES_LIMIT));

/** What is to be scanned; see `domain/scan-scope.ts`. An empty list does not narrow. */
export const ScanScopeFields = {
  registryTypes: z.array(z.enum(REGISTRY_TYPES)),
  regions: z.array(z.enum(REGION_IDS)),
  instances: names,
  namespaces: names,
  repositories: names,
  tags: names,
  digests: names,
  categories: z.array(z.enum(RISK_CATEGORIES)),
  limit: z.nullable(z.enum(SCAN_LIMITS)),
  applications: names,
};

/** What a plan costs: each choice speaks of the same figures. */
const figures = {
  /** Images that will be scanned. */
  images: count,
  /** Units that the scan uses if no image fails; a failed image uses none. */
  units: count,
  /** Units that are left after it; null when it needs more than there are. */
  unitsLeft: z.nullable(count),
};

export const ScanPlan = z
  .object({
    /** Images in scope: those to scan, and those that are skipped. */
    inScope: count,
    ...figures,
    /** Images to scan whose digest is paid for this month already. */
    free: count,
    /** Units of the month that no running scan expects to use. */
    unitsAvailable: count,
    /** Units that are missing; 0 when the plan fits. */
    shortfall: count,
    skipped: z.array(
      z.object({
        reason: z.enum(SKIP_REASONS),
        images: count,
        /** What the reason means here, such as the systems or places; empty when there is no more to say. */
        detail: z.string(),
      }),
    ),
    durationSeconds: count,
    /** Images that the four-hour limit will cut off, and the registry that is slowest, if one is. */
    beyondLimit: count,
    slowestRegistry: z.nullable(
      z.object({ id: z.string(), name: z.string(), imagesPerHour: count, images: count }),
    ),
    /** Scopes that need fewer units, cheapest first. */
    cheaper: z.array(z.object({ limit: z.enum(SCAN_LIMITS), ...figures })),
    /** Images of each kind of registry in the scope, whatever kinds are ticked. */
    sources: z.array(z.object({ registryType: z.enum(SCAN_SOURCES), images: count })),
    /** Scans that run now; at the limit no other can be started. */
    running: count,
    resetsAt: z.iso.datetime(),
    asOf: z.iso.datetime(),
  })
  .register(z.globalRegistry, { id: 'ScanPlan' });

export type ScanPlan = z.infer<typeof ScanPlan>;

/** Absent lists do not narrow. `site` is not part of a scope: quota and scans are of the whole account. */
export const planScope = endpoint({
  id: 'planScope',
  method: 'GET',
  url: '/api/scan-plan',
  summary:
    'What a scan of a scope would do and cost, and scopes that cost less; nothing is started',
  permission: 'risk.read',
  query: z.object({
    registryTypes: z.optional(ScanScopeFields.registryTypes),
    regions: z.optional(ScanScopeFields.regions),
    instances: z.optional(names),
    namespaces: z.optional(names),
    repositories: z.optional(names),
    tags: z.optional(names),
    digests: z.optional(names),
    categories: z.optional(ScanScopeFields.categories),
    limit: z.optional(z.enum(SCAN_LIMITS)),
    applications: z.optional(names),
  }),
  response: ScanPlan,
  problems: [],
  vendor: ['DescribeImageScanAuthCount'],
});

/** What the planner offers to choose from. */
export const listScanTargets = endpoint({
  id: 'listScanTargets',
  method: 'GET',
  url: '/api/scan-targets',
  summary: 'Registries, namespaces, repositories and applications that a scan can be narrowed to',
  permission: 'risk.read',
  response: z.object({
    instances: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        registryType: z.enum(REGISTRY_TYPES),
        regionId: z.string(),
        images: count,
      }),
    ),
    repositories: z.array(z.object({ name: z.string(), site: z.enum(SITES), images: count })),
    /** Those that the scan settings name for running containers; `name` has its cluster in front. */
    applications: z.array(z.object({ id: z.string(), name: z.string(), images: count })),
  }),
  problems: [],
  vendor: ['DescribeImageRepoList'],
});
