import * as z from 'zod/mini';
import { AGE_BANDS } from '#domain/age-band.ts';
import { FIX_STATES } from '#domain/fix-eligibility.ts';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { REGION_IDS, SITES } from '#domain/region.ts';
import { RISK_STATUSES } from '#domain/risk-status.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { VULNERABILITY_TAGS } from '#domain/vulnerability-tag.ts';

/** The value of the facet `assignee` that means that nobody looks after a risk. */
export const NOBODY = 'nobody';

/**
 * The values that can be chosen from a list with counts. Values of one facet are alternatives;
 * different facets must all hold.
 */
export const riskFacetFields = {
  status: z.optional(z.array(z.enum(RISK_STATUSES))),
  priority: z.optional(z.array(z.enum(PRIORITIES))),
  fix: z.optional(z.array(z.enum(FIX_STATES))),
  tag: z.optional(z.array(z.enum(VULNERABILITY_TAGS))),
  region: z.optional(z.array(z.enum(REGION_IDS))),
  /** `namespace/repository` */
  repository: z.optional(z.array(z.string())),
  /** Name and release, for example `Ubuntu 16.04`. */
  os: z.optional(z.array(z.string())),
  /** Class of a baseline, type of sensitive information, ecosystem of a package. */
  class: z.optional(z.array(z.string())),
  age: z.optional(z.array(z.enum(AGE_BANDS))),
  /** Ids of people, and `NOBODY`. */
  assignee: z.optional(z.array(z.string())),
};

export const RISK_FACETS = [
  'status',
  'priority',
  'fix',
  'tag',
  'region',
  'repository',
  'os',
  'class',
  'age',
  'assignee',
] as const satisfies readonly (keyof typeof riskFacetFields)[];

export type RiskFacet = (typeof RISK_FACETS)[number];

/** A filter of the risks of all categories. */
export const anyCategoryFields = {
  site: z.enum(SITES),
  q: z.optional(z.string().check(z.maxLength(1000))),
  ...riskFacetFields,
};

/** The filter of every list of risks. `q` has the grammar of `#domain/risk-search.ts`. */
export const riskFilterFields = {
  category: z.enum(RISK_CATEGORIES),
  ...anyCategoryFields,
};

const riskFilter = z.object(riskFilterFields);

export type RiskFilter = z.infer<typeof riskFilter>;
