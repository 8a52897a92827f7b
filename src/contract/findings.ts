import * as z from 'zod/mini';
import { ECOSYSTEMS } from '#domain/ecosystem.ts';
import { FIX_STATES } from '#domain/fix-eligibility.ts';
import { RISK_STATUSES } from '#domain/risk-status.ts';
import { PRIORITIES, RAW_SEVERITIES } from '#domain/severity.ts';
import { RiskSelection } from './batches.ts';
import { endpoint } from './endpoint.ts';
import { ImageRef } from './image-ref.ts';
import { PersonRef } from './people.ts';
import { Handling } from './risk-detail.ts';

const count = z.int().check(z.gte(0));
const instant = z.iso.datetime();

/** The most risks one answer may hold: exports read many, and show none of them. */
export const FINDINGS_LIMIT = 1_000;

/** One risk by itself (decision D9). Never what a file holds: a copy of the list must hold no secret. */
export const FindingRow = z
  .object({
    /** The same for the same risk, in every answer (`domain/risk-identity.ts`). */
    key: z.string(),
    id: z.string(),
    title: z.string(),
    className: z.nullable(z.string()),
    priority: z.enum(PRIORITIES),
    rawSeverity: z.nullable(z.enum(RAW_SEVERITIES)),
    cvssScore: z.nullable(z.number()),
    cvssVector: z.nullable(z.string()),
    knownExploited: z.nullable(z.boolean()),
    /** Package, check or file: what a pick by package names. */
    name: z.string(),
    /** The same, as people call it. */
    item: z.string(),
    ecosystem: z.nullable(z.enum(ECOSYSTEMS)),
    installedVersion: z.nullable(z.string()),
    fixedVersion: z.nullable(z.string()),
    path: z.string(),
    line: z.nullable(z.int()),
    /** From 1. */
    layer: z.int(),
    layerDigest: z.string(),
    image: ImageRef,
    /** USER of the image, to be restored after a fix; null when it sets none. */
    user: z.nullable(z.string()),
    /** The vendor of its release no longer publishes packages to its usual mirror. */
    endOfLife: z.boolean(),
    fixState: z.enum(FIX_STATES),
    status: z.enum(RISK_STATUSES),
    /** Who decided that it is ignored, a false positive or whitelisted, and why; null when nobody did. */
    decision: z.nullable(Handling),
    /** Who looks after it; null when nobody does. */
    assignee: z.nullable(PersonRef),
    firstSeenAt: instant,
    lastSeenAt: instant,
  })
  .register(z.globalRegistry, { id: 'FindingRow' });

export type FindingRow = z.infer<typeof FindingRow>;

export const listFindings = endpoint({
  id: 'listFindings',
  method: 'POST',
  url: '/api/findings',
  summary: 'Each selected risk by itself, for exports and for going through them one by one',
  permission: 'risk.read',
  readOnly: true,
  body: z.object({
    selection: RiskSelection,
    offset: count,
    limit: z.int().check(z.gte(1), z.lte(FINDINGS_LIMIT)),
    /** Most urgent first, then oldest; without it in no order that means anything. */
    byUrgency: z.boolean(),
  }),
  response: z.object({
    rows: z.array(FindingRow),
    total: count,
    /** When the vulnerability data was published that the last scans used. */
    vulnerabilityDataAt: instant,
    asOf: instant,
  }),
  problems: [],
  vendor: ['ExportRecord', 'DescribeExportInfo'],
});
