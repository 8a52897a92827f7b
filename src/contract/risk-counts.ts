import * as z from 'zod/mini';
import { COUNTING_UNITS } from '#domain/counting-unit.ts';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { SITES } from '#domain/region.ts';
import { endpoint } from './endpoint.ts';
import { anyCategoryFields, RISK_FACETS, riskFilterFields } from './risk-filter.ts';

const count = z.int().check(z.gte(0));

export const RiskCounts = z
  .object({
    /** A category that the server does not look for is absent. */
    open: z.partialRecord(z.enum(RISK_CATEGORIES), count),
  })
  .register(z.globalRegistry, { id: 'RiskCounts' });

export type RiskCounts = z.infer<typeof RiskCounts>;

export const getRiskCounts = endpoint({
  id: 'getRiskCounts',
  method: 'GET',
  url: '/api/risk-counts',
  summary: 'Open risks of a site by category; a risk is one package in one layer of one image (D9)',
  permission: 'risk.read',
  query: z.object({ site: z.enum(SITES) }),
  response: RiskCounts,
  problems: [],
  vendor: ['DescribeImageSecurityScanCount'],
});

export const getRiskTotals = endpoint({
  id: 'getRiskTotals',
  method: 'GET',
  url: '/api/risk-totals',
  summary: 'How many risks of all categories a filter shows, in one counting unit',
  permission: 'risk.read',
  query: z.object({ ...anyCategoryFields, unit: z.enum(COUNTING_UNITS) }),
  response: z.object({
    /** An image may be in several categories, so images of all categories may be fewer than their sum. */
    total: count,
    categories: z.array(z.object({ category: z.enum(RISK_CATEGORIES), total: count })),
  }),
  problems: [],
});

const FacetValues = z.array(z.object({ value: z.string(), risks: count }));

export const RiskFacets = z
  .object({
    /** Risks under the whole filter. */
    risks: count,
    /** Each value with the risks it would show under the other filters; zeroes included. */
    facets: z.record(z.enum(RISK_FACETS), FacetValues),
  })
  .register(z.globalRegistry, { id: 'RiskFacets' });

export type RiskFacets = z.infer<typeof RiskFacets>;

export const getRiskFacets = endpoint({
  id: 'getRiskFacets',
  method: 'GET',
  url: '/api/risk-facets',
  summary: 'How many risks each filter value would show under the other filters',
  permission: 'risk.read',
  query: z.object(riskFilterFields),
  response: RiskFacets,
  problems: [],
});
