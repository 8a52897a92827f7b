import * as z from 'zod/mini';
import { CONNECTION_ERRORS } from '#domain/connection-error.ts';
import { PERMISSIONS } from '#domain/role.ts';

/**
 * The closed list of failures, with the HTTP status of each.
 * NoPermission and ServerError are the vendor's own names (product-facts 7.5).
 */
export const PROBLEMS = {
  InvalidRequest: 400,
  NotSignedIn: 401,
  PaymentRefused: 402,
  NoPermission: 403,
  FeatureNotActive: 403,
  NotFound: 404,
  Conflict: 409,
  EditionNotEligible: 409,
  OrderPending: 409,
  PriceChanged: 409,
  QuantityInUse: 409,
  TooManyScans: 409,
  NothingToScan: 409,
  PlanChanged: 409,
  OutOfUnits: 409,
  RegistryRefused: 409,
  ServerError: 500,
  ServiceUnavailable: 503,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof PROBLEMS;

export const PROBLEM_CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** Codes that any endpoint may answer with, so no endpoint has to list them. */
export const COMMON_PROBLEMS = [
  'InvalidRequest',
  'NotSignedIn',
  'NoPermission',
  'FeatureNotActive',
  'ServerError',
  'ServiceUnavailable',
] as const satisfies readonly ProblemCode[];

/** The body of every answer that is not 2xx. */
export const Problem = z
  .object({
    code: z.enum(PROBLEM_CODES),
    message: z.string(),
    /** Path of the field that was refused, for example `body.reason`. */
    field: z.optional(z.string()),
    /** The missing permission, with NoPermission. */
    permission: z.optional(z.enum(PERMISSIONS)),
    /** The smallest quantity that would be accepted, with QuantityInUse. */
    lowest: z.optional(z.int()),
    /** Why no connection came about, with RegistryRefused. */
    connectionError: z.optional(z.enum(CONNECTION_ERRORS)),
    /** Name of the registry or pipeline that has what must be unique, with Conflict. */
    takenBy: z.optional(z.string()),
    requestId: z.string(),
  })
  .register(z.globalRegistry, { id: 'Problem' });

export type Problem = z.infer<typeof Problem>;
