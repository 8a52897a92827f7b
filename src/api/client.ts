import type { Endpoint, Input, Output } from '#contract/endpoint.ts';
import { Problem } from '#contract/problem.ts';
import { encodeQuery, type QueryValues } from '#contract/wire.ts';
import { ApiError, isNotSignedIn, type ApiFailure } from '#contract/api-error.ts';
import { takeTicket, waitForSignIn } from './sign-in-gate.ts';

/** After this long without an answer the call fails as `timeout` (design 6.12 shows 30 s). */
export const TIMEOUT_S = 30;

/** Tests in Node have no location, and `fetch` there wants an absolute address. */
const ORIGIN = globalThis.location?.origin ?? 'http://localhost';

type Parts = { path?: QueryValues; query?: QueryValues; body?: unknown };

/**
 * Asks until there is an answer, or throws an `ApiError`. When nobody is signed in it waits for the
 * person and sends the request again, so that neither pages nor forms see anything of it. A change is
 * never sent as another person than the one who made it.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  signal?: AbortSignal,
): Promise<Output<E>> {
  let ticket = takeTicket();
  for (;;) {
    try {
      return await callOnce(endpoint, input, signal);
    } catch (error) {
      if (endpoint.permission === null || !isNotSignedIn(error)) throw error;
      const write = endpoint.method !== 'GET' && !endpoint.readOnly;
      const outcome = await waitForSignIn(ticket, write, signal);
      if (outcome === 'give-up') throw error;
      if (outcome === 'another-person') {
        throw new ApiError(endpoint.id, { kind: 'another-person', status: 401 });
      }
      ticket = takeTicket();
    }
  }
}

/**
 * Sends one request and returns the parsed answer, or throws an `ApiError`. An abort by the caller
 * is passed on as it is. Unknown fields of an answer are ignored, so a server may grow.
 */
export async function callOnce<E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  signal?: AbortSignal,
): Promise<Output<E>> {
  const timeout = AbortSignal.timeout(TIMEOUT_S * 1000);
  const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
  const fail = (failure: ApiFailure) => new ApiError(endpoint.id, failure);
  try {
    const parts: Parts = input as object;
    const response = await fetch(requestUrl(endpoint, parts), requestInit(endpoint, parts, either));
    const body = await readJson(response);
    if (!response.ok) throw fail(refusal(response, body));
    const parsed = endpoint.response.safeParse(body);
    if (parsed.success) return parsed.data as Output<E>;
    throw fail({
      kind: 'malformed',
      where: parsed.error.issues[0]?.path.join('.') || 'the answer',
    });
  } catch (error) {
    if (error instanceof ApiError || signal?.aborted) throw error;
    throw fail(timeout.aborted ? { kind: 'timeout', afterS: TIMEOUT_S } : { kind: 'network' });
  }
}

function requestUrl(endpoint: Endpoint, { path = {}, query = {} }: Parts): string {
  const filled = endpoint.url.replaceAll(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(String(path[key])),
  );
  const search = encodeQuery(query);
  return new URL(search ? `${filled}?${search}` : filled, ORIGIN).href;
}

function requestInit(endpoint: Endpoint, { body }: Parts, signal: AbortSignal): RequestInit {
  const { method } = endpoint;
  if (body === undefined) return { method, signal };
  const headers = { 'content-type': 'application/json' };
  return { method, signal, headers, body: JSON.stringify(body) };
}

/** The body as JSON; undefined when it is none, which no schema accepts. */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(response: Response, body: unknown): ApiFailure {
  const { status } = response;
  const retryAfterS = retryAfter(response.headers.get('retry-after'));
  const problem = Problem.safeParse(body);
  return problem.success
    ? { kind: 'problem', status, problem: problem.data, retryAfterS }
    : { kind: 'status', status, retryAfterS };
}

/** Seconds of a Retry-After header in either of its forms (RFC 9110 10.2.3); null when unusable. */
function retryAfter(header: string | null): number | null {
  if (!header) return null;
  const seconds = /^\d+$/.test(header)
    ? Number(header)
    : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}
