import * as z from 'zod/mini';
import { SITES } from '#domain/region.ts';
import { endpoint } from './endpoint.ts';

const instant = z.iso.datetime();
const count = z.int().check(z.gte(0));
const vulnerabilityPath = z.object({ id: z.string() });

/** Longest reason that a person may give; also the limit of the input field. */
export const REASON_LIMIT = 500;

export const HISTORY_KINDS = [
  'first-seen',
  'found-again',
  'ignored',
  'unignored',
  'ignore-expired',
  'verify-started',
  'verify-found-again',
  'whitelisted',
  'whitelist-changed',
  'unwhitelisted',
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
    /** The rule of the whitelist that the event is about; `repositories` null covers all of them. */
    rule: z.nullable(z.object({ repositories: z.nullable(z.array(z.string())) })),
  })
  .register(z.globalRegistry, { id: 'HistoryEvent' });

export type HistoryEvent = z.infer<typeof HistoryEvent>;

export const listVulnerabilityHistory = endpoint({
  id: 'listVulnerabilityHistory',
  method: 'GET',
  url: '/api/vulnerabilities/:id/history',
  summary: 'What happened to the vulnerability at a site, newest first',
  permission: 'risk.read',
  path: vulnerabilityPath,
  query: z.object({ site: z.enum(SITES) }),
  response: z.object({ events: z.array(HistoryEvent) }),
  problems: ['NotFound'],
});

const handlingBody = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('ignore'),
    site: z.enum(SITES),
    reason: z.string().check(z.minLength(1), z.maxLength(REASON_LIMIT)),
    expiresAt: z.nullable(instant),
  }),
  z.object({ action: z.literal('unignore'), site: z.enum(SITES) }),
  z.object({ action: z.literal('verify'), site: z.enum(SITES) }),
]);

export type HandlingRequest = z.infer<typeof handlingBody>;

export const handleVulnerability = endpoint({
  id: 'handleVulnerability',
  method: 'POST',
  url: '/api/vulnerabilities/:id/handlings',
  summary: 'Ignore, un-ignore or verify the risks of one vulnerability at a site',
  permission: 'risk.handle',
  path: vulnerabilityPath,
  body: handlingBody,
  /** `skipped` are risks that the action does not apply to, such as those ignored already. */
  response: z.object({ changed: count, skipped: count }),
  problems: ['NotFound'],
  vendor: ['OperateImageVul'],
});
