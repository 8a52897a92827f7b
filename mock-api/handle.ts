import { delay, http, HttpResponse, type HttpHandler } from 'msw';
import type { Endpoint, Input, Output } from '#contract/endpoint.ts';
import type { EndpointId, endpoints } from '#contract/endpoints.ts';
import { COMMON_PROBLEMS } from '#contract/problem.ts';
import type { Person } from '#contract/session.ts';
import { can, PERMISSION_LABELS, ROLE_LABELS, type Permission, type Role } from '#domain/role.ts';
import { isOpen } from '#domain/subscription.ts';
import { checkedAnswer } from './checked-answer.ts';
import { faultResponse } from './fault-response.ts';
import { isCarriedOut, type Faults } from './faults.ts';
import { ProblemError, problem } from './problem-error.ts';
import { problemResponse } from './problem-response.ts';
import { advanceScans } from './store/advance-scans.ts';
import { readInput, type RawInput } from './read-input.ts';
import type { Store } from './store/store.ts';
import { imageScanState } from './store/subscription.ts';

/** How much later a slow answer comes. */
const SLOW_MS = 2000;

/** Of which world is asked, and when (epoch ms). */
export type World = { store: Store; now: number };

/** Who asks: `person` is the name. */
export type Caller = World & { role: Role; person: string; personId: string };

/** Anybody, signed in or not. `signInAs` changes who asks from now on; null is nobody. */
export type Visitor = World & { signInAs(personId: string | null): void };

/**
 * Turns a checked input into an answer, or throws `problem(…)`. Never waits, never looks at a clock.
 * Where no sign-in is needed there may be no caller, so such a handler is not told of one.
 */
export type Handler<E extends Endpoint> = (
  call: Input<E> & (E['permission'] extends null ? Visitor : Caller),
) => Output<E>;

/** One handler for each endpoint; a missing one does not compile. */
export type Handlers = { readonly [Id in EndpointId]: Handler<(typeof endpoints)[Id]> };

/** What `handle` needs from the mock API that it works for. */
export type Session = {
  world(): World;
  /** Null when nobody is signed in. */
  person(): Person | null;
  signInAs(personId: string | null): void;
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
    if (fault && !isCarriedOut(fault)) return faultResponse(fault, endpoint, requestId);
    if (fault === 'slow' && session.latency) await delay(SLOW_MS);
    const answer = await carryOut(endpoint, fn, session, request, params).catch((error: unknown) =>
      problemResponse(declared(endpoint, error), requestId),
    );
    return fault === 'lost-reply' ? HttpResponse.error() : answer;
  });
}

/** The right answer. @throws problem when the contract refuses the request. */
async function carryOut(
  endpoint: Endpoint,
  fn: Handler<Endpoint>,
  session: Session,
  request: Request,
  params: unknown,
): Promise<Response> {
  const caller = callerOf(endpoint, session);
  if (!endpoint.withoutFeature && !isOpen(imageScanState(caller.store, caller.now))) {
    throw problem('FeatureNotActive', 'Image scan is not enabled for this account.');
  }
  const input = await readInput(endpoint, request, params);
  if (endpoint.permission !== null) advanceScans(caller.store, caller.now);
  const answer = checkedAnswer(endpoint, fn({ ...input, ...caller }));
  // Who signs in is not a change of the world: a reload starts with the choice of the tab.
  if (endpoint.method !== 'GET' && !endpoint.readOnly && endpoint.permission !== null) {
    session.accepted(endpoint, input, caller);
  }
  return HttpResponse.json(answer as object);
}

/** @throws problem NotSignedIn or NoPermission, when the endpoint needs what the caller has not. */
function callerOf({ permission }: Endpoint, session: Session): Caller {
  if (permission === null) {
    const visitor: Visitor = { ...session.world(), signInAs: session.signInAs };
    // The type of a handler for any endpoint asks for a caller; one that needs no sign-in reads none.
    return visitor as unknown as Caller;
  }
  const person = session.person();
  if (!person) throw problem('NotSignedIn', 'Nobody is signed in.');
  const { id, name, role } = person;
  requirePermission(permission, role);
  return { ...session.world(), role, person: name, personId: id };
}

/** @throws problem NoPermission that names what is missing (decision D10). */
function requirePermission(permission: Permission, role: Role): void {
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
