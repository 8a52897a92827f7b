import * as z from 'zod/mini';
import { AGE_BANDS } from '#domain/age-band.ts';
import { COUNTING_UNITS } from '#domain/counting-unit.ts';
import { IMAGE_LEVELS } from '#domain/image-level.ts';
import { IMAGE_STATES } from '#domain/image-state.ts';
import { REGION_IDS, SITES } from '#domain/region.ts';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { TURN_CAUSES } from '#domain/risk-life.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { endpoint } from './endpoint.ts';
import { ImageRef, PriorityCounts } from './image-ref.ts';
import { PeriodText } from './period-text.ts';

const count = z.int().check(z.gte(0));
const instant = z.iso.datetime();
const priority = z.enum(PRIORITIES);

/** Rows of each ranking. */
export const RANKED = 6;

export const Overview = z
  .object({
    /** The time that changes are told of; `to` is `asOf` unless it ended before. */
    from: instant,
    to: instant,
    /** What all other numbers are true at. */
    asOf: instant,
    /** First sight of any risk: nothing is known of what was before. Null when nothing was ever found. */
    knownFrom: z.nullable(instant),
    /** Images by their most urgent open risk, of those with results. */
    levels: z.record(z.enum(IMAGE_LEVELS), count),
    states: z.record(z.enum(IMAGE_STATES), count),
    /** Open risks in the counting unit, and images with an open High risk; the last point is `to`. */
    points: z.array(z.object({ at: instant, open: PriorityCounts, imagesToFix: count })),
    /** Why a number is another one than at `from`: the parts add up to the difference. */
    changes: z.record(
      priority,
      z.object({ before: count, after: count, parts: z.record(z.enum(TURN_CAUSES), z.int()) }),
    ),
    categories: z.array(
      z.object({ category: z.enum(RISK_CATEGORIES), open: PriorityCounts, images: count }),
    ),
    ages: z.array(
      z.object({
        priority,
        open: count,
        bands: z.record(z.enum(AGE_BANDS), count),
        targetDays: count,
        /** Open for longer than the target. */
        overdue: count,
        /** What was fixed between `from` and `to`, and how much of it within the target. */
        fixed: count,
        inTime: count,
        /** Null when nothing was fixed. */
        meanDaysToFix: z.nullable(z.number()),
      }),
    ),
    topImages: z.array(z.object({ image: ImageRef, open: PriorityCounts })),
    /** By what an upgrade of the package clears; only risks with a fixed version. */
    topPackages: z.array(z.object({ package: z.string(), images: count, open: PriorityCounts })),
    topOwners: z.array(
      z.object({
        /** Null: nobody is known to own the images. */
        owner: z.nullable(z.string()),
        images: count,
        open: PriorityCounts,
      }),
    ),
    regions: z.array(
      z.object({ regionId: z.enum(REGION_IDS), states: z.record(z.enum(IMAGE_STATES), count) }),
    ),
  })
  .register(z.globalRegistry, { id: 'Overview' });

export type Overview = z.infer<typeof Overview>;

export const getOverview = endpoint({
  id: 'getOverview',
  method: 'GET',
  url: '/api/overview',
  summary: 'Open risks of a site in one counting unit: now, over time, and what changed them',
  permission: 'risk.read',
  query: z.object({
    site: z.enum(SITES),
    days: PeriodText,
    unit: z.enum(COUNTING_UNITS),
  }),
  response: Overview,
  problems: [],
  vendor: ['DescribeImageRiskLevelStatistic', 'DescribeImageStatistics'],
});
