import type * as z from 'zod/mini';
import type { Endpoint } from '#contract/endpoint.ts';
import { decodeQuery } from '#contract/wire.ts';
import { problem } from './problem-error.ts';

/** The parts of a request, as the endpoint's schemas accept them. */
export type RawInput = { path?: unknown; query?: unknown; body?: unknown };

/** Reads and checks what the endpoint declares. @throws problem InvalidRequest that names the field. */
export async function readInput(
  endpoint: Endpoint,
  request: Request,
  params: unknown,
): Promise<RawInput> {
  const { searchParams } = new URL(request.url);
  return {
    ...(endpoint.path && { path: checked(endpoint.path, params, 'path') }),
    ...(endpoint.query && {
      query: checked(endpoint.query, decodeQuery(endpoint.query, searchParams), 'query'),
    }),
    ...(endpoint.body && { body: checked(endpoint.body, await readJson(request), 'body') }),
  };
}

function checked(schema: z.ZodMiniType, value: unknown, part: string): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = [part, ...(issue?.path ?? [])].join('.');
  const words = (issue && ISSUE_WORDS[issue.code as string]) ?? 'cannot be used';
  throw problem('InvalidRequest', `The field ${field} ${words}.`, { field });
}

/** Why a value was refused, to follow "The field body.reason". */
const ISSUE_WORDS: Readonly<Record<string, string>> = {
  invalid_type: 'is missing or of another type',
  invalid_value: 'is not one of the known values',
  invalid_union: 'is not one of the known values',
  invalid_format: 'is not written in the expected format',
  too_small: 'is too short or too small',
  too_big: 'is too long or too large',
};

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    throw problem('InvalidRequest', 'The body is not JSON.', { field: 'body' });
  }
}
