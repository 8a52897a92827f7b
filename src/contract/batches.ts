import * as z from 'zod/mini';
import { HANDLING_ACTIONS } from '#domain/risk-handling.ts';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { PICK_GROUPS } from '#domain/risk-pick.ts';
import { SITES } from '#domain/region.ts';
import { RISK_STATUSES } from '#domain/risk-status.ts';
import { endpoint } from './endpoint.ts';
import { HandlingAct } from './handling.ts';
import { pageQuery } from './paging.ts';
import { PersonRef } from './people.ts';
import { riskFilterFields } from './risk-filter.ts';

const count = z.int().check(z.gte(0));
const instant = z.iso.datetime();

/** More rows than anybody picks out by hand; all of a list needs no keys. */
const KEYS_LIMIT = 5_000;

/** Risks that match a filter, narrowed to the rows of a list that were picked (`domain/risk-pick.ts`). */
export const RiskSelection = z
  .object({
    filter: z.object(riskFilterFields),
    group: z.enum(PICK_GROUPS),
    pick: z.object({
      kind: z.enum(['only', 'all-but']),
      keys: z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(KEYS_LIMIT)),
    }),
  })
  .register(z.globalRegistry, { id: 'RiskSelection' });

export type RiskSelection = z.infer<typeof RiskSelection>;

const skipped = z.array(z.object({ status: z.enum(RISK_STATUSES), risks: count }));

export const previewBatch = endpoint({
  id: 'previewBatch',
  method: 'POST',
  url: '/api/risk-batches/preview',
  summary:
    'What an action would change in the selected risks, and what it would skip; changes nothing',
  permission: 'risk.read',
  readOnly: true,
  body: z.object({ selection: RiskSelection, action: z.enum(HANDLING_ACTIONS) }),
  response: z.object({
    /** Keys of the picked rows that the filter matches; of all but some, only their number. */
    keys: z.array(z.string()),
    rows: count,
    changes: count,
    /** Images in which something changes. */
    images: count,
    /** Risks that the action does not apply to, by their status. */
    skipped,
  }),
  problems: [],
});

export type BatchPreview = z.infer<typeof previewBatch.response>;

/** Why a risk of a batch was not put back: somebody did something else to it, or it is no longer found. */
export const KEPT_REASONS = ['handled-since', 'not-found-now'] as const;
export type KeptReason = (typeof KEPT_REASONS)[number];

export const Batch = z
  .object({
    id: z.string(),
    at: instant,
    by: z.string(),
    category: z.enum(RISK_CATEGORIES),
    site: z.enum(SITES),
    action: z.enum(HANDLING_ACTIONS),
    reason: z.nullable(z.string()),
    expiresAt: z.nullable(instant),
    /** Whom the risks were assigned to; null when to nobody, and for other actions. */
    assignee: z.nullable(PersonRef),
    group: z.enum(PICK_GROUPS),
    rows: count,
    /** Risks that it changed. */
    changed: count,
    skipped,
    /** What putting everything back came to; null while nobody did. */
    reverted: z.nullable(
      z.object({
        at: instant,
        by: z.string(),
        risks: count,
        kept: z.array(z.object({ reason: z.enum(KEPT_REASONS), risks: count })),
      }),
    ),
  })
  .register(z.globalRegistry, { id: 'Batch' });

export type Batch = z.infer<typeof Batch>;

export const listBatches = endpoint({
  id: 'listBatches',
  method: 'GET',
  url: '/api/risk-batches',
  summary: 'What was done to many risks at once, newest first',
  permission: 'risk.read',
  query: z.object({ site: z.enum(SITES), ...pageQuery }),
  response: z.object({ rows: z.array(Batch), total: count, asOf: instant }),
  problems: [],
});

const batchPath = z.object({ id: z.uuid() });

/** The id is chosen by the caller: sent twice, it is one batch. */
export const applyBatch = endpoint({
  id: 'applyBatch',
  method: 'PUT',
  url: '/api/risk-batches/:id',
  summary: 'Do one thing to all selected risks that it applies to, and say which were skipped',
  permission: 'risk.handle',
  path: batchPath,
  body: z.object({ selection: RiskSelection, act: HandlingAct }),
  response: Batch,
  problems: ['Conflict'],
  vendor: ['OperateImageVul'],
});

/** Sent twice it gives the same answer. */
export const revertBatch = endpoint({
  id: 'revertBatch',
  method: 'POST',
  url: '/api/risk-batches/:id/revert',
  summary: 'Put every risk of a batch back that nobody has handled since',
  permission: 'risk.handle',
  path: batchPath,
  response: Batch,
  problems: ['NotFound'],
});
