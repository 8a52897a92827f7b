import { HttpResponse } from 'msw';
import { PROBLEMS, type Problem } from '#contract/problem.ts';
import type { ProblemError } from './problem-error.ts';

/** The envelope of the contract with the status of its code. */
export function problemResponse(
  { code, message, details }: ProblemError,
  requestId: string,
  headers: Record<string, string> = {},
): Response {
  const body: Problem = { code, message, ...details, requestId };
  return HttpResponse.json(body, { status: PROBLEMS[code], headers });
}
