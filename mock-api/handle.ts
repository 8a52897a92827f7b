import { delay, http, HttpResponse, type HttpHandler } from 'msw';
import type { Endpoint, Input, Output } from '#contract/endpoint.ts';
import type { EndpointId, endpoints } from '#contract/endpoints.ts';
import { COMMON_PROBLEMS } from '#contract/problem.ts';
import { can, PERMISSION_LABELS, ROLE_LABELS, type Role } from '#domain/role.ts';
import { checkedAnswer } from './checked-answer.ts';
import { faultResponse } from './fault-response.ts';
import type { Faults } from './faults.ts';
import { ProblemError, problem } from './problem-error.ts';
import { problemResponse } from './problem-response.ts';
import { readInput, type RawInput } from './read-input.ts';
import type { Store } from './store/store.ts';

/** How much later a slow answer comes. */
const SLOW_MS = 2000;

/** Who asks, when (epoch ms), and of which world. */
export type Caller = { store: Store; now: number; role: Role; person: string };

/** Turns a checked input into an answer, or throws `problem(…)`. Never waits, never looks at a clock. */
export type Handler<E extends Endpoint> = (call: Input<E> & Caller) => Output<E>;

/** One handler for each endpoint; a missing one does not compile. */
export type Handlers = { readonly [Id in EndpointId]: Handler<(typeof endpoints)[Id]> };

/** What `handle` needs from the mock API that it works for. */
export type Session = {
  caller(): Caller;
  faults: Faults;
  nextRequestId(): string;
  /** Told of every write that was accepted. */
  accepted(endpoint: Endpoint, input: RawInput, caller: Caller): void;
  /** Whether slow answers take their time; tests in Node do without. */
  latency: boolean;
};

const METHODS = { GET: http.get, POST: http.post, PUT: http.put, DELETE: http.delete } as const;

/**
 * Serves one endpoint as the contract says: refuses what the contract refuses, and fails loudly when
 * the handler answers or throws what the contract does not allow.
 */
export function handle(endpoint: Endpoint, fn: Handler<Endpoint>, session: Session): HttpHandler {
  return METHODS[endpoint.method](`*${endpoint.url}`, async ({ request, params }) => {
    const requestId = session.nextRequestId();
    const fault = session.faults.take(endpoint.id);
    if (fault && fault !== 'slow') return faultResponse(fault, endpoint, requestId);
    if (fault && session.latency) await delay(SLOW_MS);
    try {
      const caller = session.caller();
      requirePermission(endpoint, caller.role);
      const input = await readInput(endpoint, request, params);
      const answer = checkedAnswer(endpoint, fn({ ...input, ...caller }));
      if (endpoint.method !== 'GET') session.accepted(endpoint, input, caller);
      return HttpResponse.json(answer as object);
    } catch (error) {
      return problemResponse(declared(endpoint, error), requestId);
    }
  });
}

/** @throws problem NoPermission that names what is missing (decision D10). */
function requirePermission({ permission }: Endpoint, role: Role): void {
  if (can(role, permission)) return;
  const words = `The role ${ROLE_LABELS[role]} may not ${PERMISSION_LABELS[permission]}.`;
  throw problem('NoPermission', words, { permission });
}

/** The error, if it is a refusal that the endpoint may answer with; rethrows every other one. */
function declared(endpoint: Endpoint, error: unknown): ProblemError {
  if (!(error instanceof ProblemError)) throw error;
  const allowed: readonly string[] = [...COMMON_PROBLEMS, ...endpoint.problems];
  if (allowed.includes(error.code)) return error;
  throw new Error(`${endpoint.id} does not declare the problem ${error.code}`, { cause: error });
}
