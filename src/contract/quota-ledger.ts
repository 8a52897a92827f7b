import * as z from 'zod/mini';
import { REGION_IDS } from '#domain/region.ts';
import { CHARGE_REASONS, LEDGER_VIEWS } from '#domain/quota-ledger.ts';
import { REGISTRY_TYPES } from '#domain/registry.ts';
import { endpoint } from './endpoint.ts';
import { pageQuery } from './paging.ts';

const units = z.int().check(z.gte(0));
const instant = z.iso.datetime();
/** A month of the account clock. */
const month = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/));

/** One unit that was used: which digest, when, by which scan, and what became of the digest. */
export const LedgerRow = z
  .object({
    at: instant,
    digest: z.string(),
    namespace: z.string(),
    repository: z.string(),
    /** The tag under which it was scanned; it may name another digest by now. */
    tag: z.string(),
    regionId: z.enum(REGION_IDS),
    registryType: z.enum(REGISTRY_TYPES),
    why: z.enum(CHARGE_REASONS),
    taskId: z.string(),
    /** Whether the log of that task is kept, so that it can be opened. */
    logKept: z.boolean(),
    /** Who started the task; null when it was the periodic scan. */
    startedBy: z.nullable(z.string()),
    /** When the tag was moved to another digest; null while it still names this one. */
    supersededAt: z.nullable(instant),
  })
  .register(z.globalRegistry, { id: 'LedgerRow' });

export type LedgerRow = z.infer<typeof LedgerRow>;

export const listQuotaLedger = endpoint({
  id: 'listQuotaLedger',
  method: 'GET',
  url: '/api/quota/ledger',
  summary:
    'Every unit that was used in a month of the account clock, newest first; one row is one unit',
  permission: 'quota.read',
  query: z.object({
    /** The current month when absent. */
    month: z.optional(month),
    shown: z.optional(z.enum(LEDGER_VIEWS)),
    /** Part of a namespace, repository, tag or digest. */
    q: z.optional(z.string().check(z.maxLength(200))),
    ...pageQuery,
  }),
  response: z.object({
    rows: z.array(LedgerRow),
    /** Rows that match; without `shown` and `q` it is what the month has consumed. */
    total: units,
    month,
    consumed: units,
    superseded: units,
    /** Months that have a ledger, newest first. */
    months: z.array(month),
  }),
  problems: [],
});

export const getQuotaUse = endpoint({
  id: 'getQuotaUse',
  method: 'GET',
  url: '/api/quota/use',
  summary: 'Units used each day since the first of the month, and in the four weeks before today',
  permission: 'quota.read',
  response: z.object({
    /** Days of the account clock, oldest first, today last; days before the first scan are absent. */
    days: z.array(z.object({ day: z.iso.date(), firstScans: units, newMonth: units })),
    /** Digests in scope that are known and not paid for this month: the next scan uses a unit for each. */
    due: units,
    /** What the first scan of the next month will use: one unit for each digest in scope. */
    dueNextMonth: units,
    /** Units of this month for digests that no tag names any more. */
    superseded: units,
    asOf: instant,
  }),
  problems: [],
  vendor: ['GetImageScanNumInPeriod'],
});

export type QuotaUse = z.infer<(typeof getQuotaUse)['response']>;
