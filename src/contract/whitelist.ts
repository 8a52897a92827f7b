import * as z from 'zod/mini';
import { RISK_CATEGORIES } from '#domain/risk-category.ts';
import { WHITELIST_MATCHES, WHITELIST_STATES } from '#domain/whitelist-rule.ts';
import { endpoint } from './endpoint.ts';

const count = z.int().check(z.gte(0));
const instant = z.iso.datetime();
const version = z.int().check(z.gte(1));

/** Longest reason of a rule; also the limit of the input field. */
export const WHITELIST_REASON_LIMIT = 500;

const name = z.string().check(z.minLength(1), z.maxLength(1000));
const someNames = z.nullable(z.array(name).check(z.minLength(1), z.maxLength(500)));
const ends = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('never') }),
  z.object({ kind: z.literal('at'), at: instant }),
  z.object({ kind: z.literal('when-fixable') }),
]);

/** Which risks a rule is about; see `domain/whitelist-rule.ts`. */
const scope = {
  category: z.enum(RISK_CATEGORIES),
  riskId: name,
  match: z.nullable(z.object({ kind: z.enum(WHITELIST_MATCHES), value: name })),
  repositories: someNames,
  digests: someNames,
  ends,
};
const reason = z.string().check(z.minLength(1), z.maxLength(WHITELIST_REASON_LIMIT));

export const WhitelistRule = z
  .object({
    id: z.string(),
    ...scope,
    /** Null when nothing that is known has this id. */
    title: z.nullable(z.string()),
    reason,
    version,
    createdAt: instant,
    savedAt: instant,
    /** Who saved it last, and so owns it. */
    savedBy: z.string(),
    state: z.enum(WHITELIST_STATES),
    /** Risks at both sites that it is about, whatever their status. */
    matches: count,
    /** Of those, the ones that would be open without it. */
    hiddenRisks: count,
  })
  .register(z.globalRegistry, { id: 'WhitelistRule' });

export type WhitelistRule = z.infer<typeof WhitelistRule>;

export const listWhitelist = endpoint({
  id: 'listWhitelist',
  method: 'GET',
  url: '/api/whitelist',
  summary: 'Rules that keep risks from raising alerts, newest first',
  permission: 'risk.read',
  query: z.object({ category: z.optional(z.array(z.enum(RISK_CATEGORIES))) }),
  response: z.object({ rows: z.array(WhitelistRule), asOf: instant }),
  problems: [],
  vendor: [
    'DescribeImageVulWhiteList',
    'DescribeImageEventOperationPage',
    'OperateImageBaselineWhitelist',
  ],
});

export const WhitelistPreview = z
  .object({
    /** Whether anything that is known has this id. */
    known: z.boolean(),
    title: z.nullable(z.string()),
    /** Open risks that the rule would hide now, at both sites, and distinct images that have them. */
    hiddenRisks: count,
    images: count,
    /** Of the hidden ones, those of the most urgent priority. */
    urgentRisks: count,
    /** Risks that were first seen in the last 90 days and that the rule would have hidden. */
    pastRisks: count,
    /** Whether a fixed version of one of them is known: then it cannot hold until a fix exists. */
    fixExists: z.boolean(),
  })
  .register(z.globalRegistry, { id: 'WhitelistPreview' });

export type WhitelistPreview = z.infer<typeof WhitelistPreview>;

export const previewWhitelistRule = endpoint({
  id: 'previewWhitelistRule',
  method: 'POST',
  url: '/api/whitelist/preview',
  summary: 'What a rule would hide now and would have hidden in the last 90 days; changes nothing',
  permission: 'risk.read',
  readOnly: true,
  body: z.object(scope),
  response: WhitelistPreview,
  problems: [],
});

const path = z.object({ id: z.uuid() });

/**
 * The caller chooses the id, so that the same request twice makes one rule. A rule that hides urgent
 * risks in all repositories is refused unless `broad` says that this is meant.
 */
export const saveWhitelistRule = endpoint({
  id: 'saveWhitelistRule',
  method: 'PUT',
  url: '/api/whitelist/:id',
  summary: 'Create a rule, or change the version of it that was read',
  permission: 'whitelist.manage',
  path,
  body: z.object({
    /** Null creates the rule. */
    version: z.nullable(version),
    ...scope,
    reason,
    broad: z.boolean(),
  }),
  response: WhitelistRule,
  problems: ['Conflict'],
  vendor: [
    'AddImageVulWhiteList',
    'UpdateImageVulWhitelistTarget',
    'AddImageEventOperation',
    'UpdateImageEventOperation',
    'OperateImageBaselineWhitelist',
  ],
});

export const deleteWhitelistRule = endpoint({
  id: 'deleteWhitelistRule',
  method: 'DELETE',
  url: '/api/whitelist/:id',
  summary: 'Delete a rule: what it hides is open again',
  permission: 'whitelist.manage',
  path,
  response: z.object({ reopenedRisks: count }),
  problems: ['NotFound'],
  vendor: ['DeleteImageVulWhitelist', 'DeleteImageEventOperation'],
});
