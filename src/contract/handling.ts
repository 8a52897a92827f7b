import * as z from 'zod/mini';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { SITES } from '#domain/region.ts';
import { RISK_STATUSES } from '#domain/risk-status.ts';
import { endpoint } from './endpoint.ts';
import { Assignees } from './people.ts';

const instant = z.iso.datetime();
const count = z.int().check(z.gte(0));
const riskPath = z.object({ category: z.enum(RISK_CATEGORIES), id: z.string() });

/** Longest reason that a person may give; also the limit of the input field. */
export const REASON_LIMIT = 500;

/** Longest comment; also the limit of the input field. */
export const COMMENT_LIMIT = 2_000;

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
  'assigned',
  'commented',
  'fix-started',
  'fixed',
  'fix-left-open',
] as const;

/** Risks in each status; only what there is. */
const statuses = z.array(z.object({ status: z.enum(RISK_STATUSES), risks: count }));

export const HistoryEvent = z
  .object({
    at: instant,
    kind: z.enum(HISTORY_KINDS),
    /** Name of the person; null when a scan or the clock did it. */
    by: z.nullable(z.string()),
    risks: count,
    /** What the person typed: why it is ignored, the note of a rule, a comment. */
    text: z.nullable(z.string()),
    expiresAt: z.nullable(instant),
    /** The batch that it was done in, with others; null when it was done alone. */
    batchId: z.nullable(z.string()),
    /** The quick fix that the event is of; null for everything else. */
    fixId: z.nullable(z.string()),
    /** The rule of the whitelist that the event is about; `repositories` null covers all of them. */
    rule: z.nullable(
      z.object({
        repositories: z.nullable(z.array(z.string())),
        /** Where it held before the change; null when there was no rule before. */
        before: z.nullable(z.object({ repositories: z.nullable(z.array(z.string())) })),
      }),
    ),
    /** What became of the risks; null when no status changed. */
    statuses: z.nullable(z.object({ before: statuses, after: statuses })),
    /** Who looked after them, and who does since; null when that did not change. */
    assignees: z.nullable(z.object({ before: Assignees, after: Assignees })),
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
/** `assignee` is the id of a person; null takes the assignee off. */
const assign = { action: z.literal('assign'), assignee: z.nullable(z.string()) };

/** What a person does to risks, wherever they are. */
export const HandlingAct = z.discriminatedUnion('action', [
  z.object(ignore),
  z.object(markFalsePositive),
  z.object(reopen),
  z.object(verify),
  z.object(assign),
]);

export type HandlingAct = z.infer<typeof HandlingAct>;

/**
 * `revision` is that of the risk as the person has read it (`RiskDetail`): when somebody else did
 * something to the risk since, the request is refused with Conflict, so that nobody undoes what they have
 * not seen. A script that reads nothing sends none.
 */
const read = { site: z.enum(SITES), revision: z.optional(count) };

const handlingBody = z.discriminatedUnion('action', [
  z.object({ ...ignore, ...read }),
  z.object({ ...markFalsePositive, ...read }),
  z.object({ ...reopen, ...read }),
  z.object({ ...verify, ...read }),
  z.object({ ...assign, ...read }),
]);

export type HandlingRequest = z.infer<typeof handlingBody>;

export const handleRisk = endpoint({
  id: 'handleRisk',
  method: 'POST',
  url: '/api/risks/:category/:id/handlings',
  summary:
    'Assign, ignore, verify, mark as false positive or re-open the risks of one id at a site',
  permission: 'risk.handle',
  path: riskPath,
  body: handlingBody,
  /** `skipped` are risks that the action does not apply to, such as those ignored already. */
  response: z.object({ changed: count, skipped: count }),
  problems: ['NotFound', 'Conflict'],
  vendor: ['OperateImageVul'],
});

/** The id is chosen by the caller: sent twice, it is one comment. Comments are part of the history and stay. */
export const commentRisk = endpoint({
  id: 'commentRisk',
  method: 'PUT',
  url: '/api/risks/:category/:id/comments/:commentId',
  summary: 'Say something about a risk to everybody who reads it',
  permission: 'risk.read',
  path: z.object({ category: z.enum(RISK_CATEGORIES), id: z.string(), commentId: z.uuid() }),
  body: z.object({
    site: z.enum(SITES),
    text: z.string().check(z.minLength(1), z.maxLength(COMMENT_LIMIT)),
  }),
  response: HistoryEvent,
  problems: ['NotFound', 'Conflict'],
});
