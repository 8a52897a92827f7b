import * as z from 'zod/mini';
import { COUNTING_UNITS } from '#domain/counting-unit.ts';
import { REGION_IDS, SITES } from '#domain/region.ts';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { RISK_CHANGES } from '#domain/risk-change.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { endpoint } from './endpoint.ts';
import { pageQuery } from './paging.ts';
import { PeriodText } from './period-text.ts';

const count = z.int().check(z.gte(0));
const instant = z.iso.datetime();

/** What counts as one in the unit: a risk has all of its fields, a vulnerability no image, an image no risk. */
export const RiskChange = z
  .object({
    key: z.string(),
    risk: z.nullable(
      z.object({
        category: z.enum(RISK_CATEGORIES),
        id: z.string(),
        /** Package, check or file; null where it is in several. */
        item: z.nullable(z.string()),
      }),
    ),
    image: z.nullable(
      z.object({
        digest: z.string(),
        namespace: z.string(),
        repository: z.string(),
        tags: z.array(z.string()),
        regionId: z.enum(REGION_IDS),
      }),
    ),
    /** What it stands for. */
    risks: count,
    images: count,
    /** When it happened; for what was open at an instant, since when. */
    at: instant,
    /** Days from the first sight to the fix; null where no fixes are listed. */
    daysToFix: z.nullable(z.number()),
    /** Whether a list or a page still has it: images that are gone have none. */
    listed: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'RiskChange' });

export type RiskChange = z.infer<typeof RiskChange>;

export const listRiskChanges = endpoint({
  id: 'listRiskChanges',
  method: 'GET',
  url: '/api/risk-changes',
  summary:
    'What one number of the overview about the past counts: each risk, vulnerability or image',
  permission: 'risk.read',
  query: z.object({
    site: z.enum(SITES),
    days: PeriodText,
    unit: z.enum(COUNTING_UNITS),
    priority: z.enum(PRIORITIES),
    change: z.enum(RISK_CHANGES),
    ...pageQuery,
  }),
  response: z.object({
    from: instant,
    to: instant,
    asOf: instant,
    rows: z.array(RiskChange),
    total: count,
    /** Of fixes: their mean (days) and the target. Null where no fixes are listed, or none is there. */
    meanDaysToFix: z.nullable(z.number()),
    targetDays: count,
  }),
  problems: [],
});
