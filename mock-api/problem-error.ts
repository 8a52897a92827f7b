import type { Problem, ProblemCode } from '#contract/problem.ts';

type Details = Pick<Problem, 'field' | 'permission' | 'lowest' | 'connectionError' | 'takenBy'>;

/** A refusal on purpose. Whatever else a handler throws is a bug of the mock. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly details: Details;

  constructor(code: ProblemCode, message: string, details: Details) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/**
 * To be thrown by a handler: `throw problem('NotFound', 'No such vulnerability.')`. The endpoint has
 * to declare the code, unless every endpoint may answer with it.
 */
export function problem(code: ProblemCode, message: string, details: Details = {}): ProblemError {
  return new ProblemError(code, message, details);
}
