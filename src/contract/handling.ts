import * as z from 'zod/mini';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { SITES } from '#domain/region.ts';
import { endpoint } from './endpoint.ts';

const instant = z.iso.datetime();
const count = z.int().check(z.gte(0));
const riskPath = z.object({ category: z.enum(RISK_CATEGORIES), id: z.string() });

/** Longest reason that a person may give; also the limit of the input field. */
export const REASON_LIMIT = 500;

export const HISTORY_KINDS = [
  'first-seen',
  'found-again',
  'ignored',
  'marked-false-positive',
  'reopened',
  'ignore-expired',
  'verify-started',
  'verify-found-again',
  'whitelisted',
  'whitelist-changed',
  'unwhitelisted',
  'batch-reverted',
] as const;

export const HistoryEvent = z
  .object({
    at: instant,
    kind: z.enum(HISTORY_KINDS),
    /** Name of the person; null when a scan or the clock did it. */
    by: z.nullable(z.string()),
    risks: count,
    /** What the person typed: why it is ignored, or the note of a rule. */
    reason: z.nullable(z.string()),
    expiresAt: z.nullable(instant),
    /** The batch that it was done in, with others; null when it was done alone. */
    batchId: z.nullable(z.string()),
    /** The rule of the whitelist that the event is about; `repositories` null covers all of them. */
    rule: z.nullable(z.object({ repositories: z.nullable(z.array(z.string())) })),
  })
  .register(z.globalRegistry, { id: 'HistoryEvent' });

export type HistoryEvent = z.infer<typeof HistoryEvent>;

export const listRiskHistory = endpoint({
  id: 'listRiskHistory',
  method: 'GET',
  url: '/api/risks/:category/:id/history',
  summary: 'What happened to the risk at a site, newest first',
  permission: 'risk.read',
  path: riskPath,
  query: z.object({ site: z.enum(SITES) }),
  response: z.object({ events: z.array(HistoryEvent) }),
  problems: ['NotFound'],
});

const reason = z.string().check(z.minLength(1), z.maxLength(REASON_LIMIT));

const ignore = { action: z.literal('ignore'), reason, expiresAt: z.nullable(instant) };
const markFalsePositive = { action: z.literal('mark-false-positive'), reason };
const reopen = { action: z.literal('reopen') };
const verify = { action: z.literal('verify') };

/** What a person does to risks, wherever they are. */
export const HandlingAct = z.discriminatedUnion('action', [
  z.object(ignore),
  z.object(markFalsePositive),
  z.object(reopen),
  z.object(verify),
]);

export type HandlingAct = z.infer<typeof HandlingAct>;

const site = { site: z.enum(SITES) };

const handlingBody = z.discriminatedUnion('action', [
  z.object({ ...ignore, ...site }),
  z.object({ ...markFalsePositive, ...site }),
  z.object({ ...reopen, ...site }),
  z.object({ ...verify, ...site }),
]);

export type HandlingRequest = z.infer<typeof handlingBody>;

export const handleRisk = endpoint({
  id: 'handleRisk',
  method: 'POST',
  url: '/api/risks/:category/:id/handlings',
  summary: 'Ignore, verify, mark as false positive or re-open the risks of one id at a site',
  permission: 'risk.handle',
  path: riskPath,
  body: handlingBody,
  /** `skipped` are risks that the action does not apply to, such as those ignored already. */
  response: z.object({ changed: count, skipped: count }),
  problems: ['NotFound'],
  vendor: ['OperateImageVul'],
});
