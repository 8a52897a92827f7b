import type * as z from 'zod/mini';
import type { Permission } from '#domain/role.ts';
import type { ProblemCode } from './problem.ts';

type AnyObject = z.ZodMiniObject;

/**
 * One operation of the API, as data. The client, the mock API and the OpenAPI document all read it.
 * `vendor` names the public operation of version 2018-12-03 that it stands for (product-facts 7).
 */
export type Endpoint = {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path in colon style, for example `/api/risks/:category/:id`. */
  readonly url: `/api/${string}`;
  readonly summary: string;
  /** A caller without it gets 403 NoPermission that names it (decision D10); null: needs no sign-in. */
  readonly permission: Permission | null;
  /** Answers also while image scan is not bought or has ended; others then say FeatureNotActive. */
  readonly withoutFeature?: true;
  /** A POST that only asks, because the question does not fit into an address. */
  readonly readOnly?: true;
  readonly path?: AnyObject;
  readonly query?: AnyObject;
  readonly body?: z.ZodMiniType;
  /** Names of body fields, at any depth, that nothing may keep: not the journal, not a log. */
  readonly secrets?: readonly string[];
  readonly response: z.ZodMiniType;
  /** Codes beyond those that every endpoint may answer with. */
  readonly problems: readonly ProblemCode[];
  readonly vendor?: readonly string[];
};

type Part<E extends Endpoint, K extends 'path' | 'query' | 'body'> = E[K] extends z.ZodMiniType
  ? { [P in K]: z.infer<E[K]> }
  : unknown;

/** What a caller must give: only the parts that the endpoint declares. */
export type Input<E extends Endpoint> = Part<E, 'path'> & Part<E, 'query'> & Part<E, 'body'>;

/** The parsed answer. */
export type Output<E extends Endpoint> = z.infer<E['response']>;

/** Declares an endpoint and keeps its literal types. Returns the same object. */
export function endpoint<const E extends Endpoint>(declaration: E): E {
  return declaration;
}
