import type { Problem } from './problem.ts';

/**
 * Why a call of an endpoint did not end with a usable answer.
 * - `problem`: the server refused or failed and said so in the contract's words
 * - `status`: the server failed without them (a proxy's page, an empty body)
 * - `malformed`: the answer is not what the contract promises
 * - `timeout`, `network`: no answer
 * - `another-person`: nobody was signed in, and then not the one who made the change: it was not sent
 */
export type ApiFailure =
  | { kind: 'problem'; status: number; problem: Problem; retryAfterS: number | null }
  | { kind: 'status'; status: number; retryAfterS: number | null }
  | { kind: 'malformed'; where: string }
  | { kind: 'timeout'; afterS: number }
  | { kind: 'network' }
  | { kind: 'another-person'; status: 401 };

/** Thrown by `call`. Its message is for logs; people read `components/failure-text.ts`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly endpointId: string;
  readonly failure: ApiFailure;

  constructor(endpointId: string, failure: ApiFailure) {
    super(`${endpointId}: ${failure.kind}`);
    this.endpointId = endpointId;
    this.failure = failure;
  }
}

/** Whether the server looked at the request and said no. Anything else may have happened after the change. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof ApiError) || !('status' in error.failure)) return false;
  const { status } = error.failure;
  return status >= 400 && status < 500;
}

/** Whether somebody else has changed the thing first. */
export function isConflict(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    error.failure.kind === 'problem' &&
    error.failure.problem.code === 'Conflict'
  );
}

/** Whether the server refused for want of a permission; a retry cannot help then. */
export function isForbidden(error: unknown): boolean {
  return hasStatus(error, 403);
}

/** Whether the server refused because nobody is signed in. */
export function isNotSignedIn(error: unknown): boolean {
  return hasStatus(error, 401);
}

/** Whether the thing that the path names does not exist. */
export function isNotFound(error: unknown): boolean {
  return hasStatus(error, 404);
}

function hasStatus(error: unknown, status: number): boolean {
  return error instanceof ApiError && 'status' in error.failure && error.failure.status === status;
}
