import * as z from 'zod/mini';
import { ROLES } from '#domain/role.ts';
import { endpoint } from './endpoint.ts';

export const Person = z
  .object({ id: z.string(), name: z.string(), role: z.enum(ROLES) })
  .register(z.globalRegistry, { id: 'Person' });

export type Person = z.infer<typeof Person>;

export const Session = z.object({ person: Person }).register(z.globalRegistry, { id: 'Session' });

export type Session = z.infer<typeof Session>;

/** The role is read from here only, and asked again after every 403, so that a change takes effect. */
export const getSession = endpoint({
  id: 'getSession',
  method: 'GET',
  url: '/api/session',
  summary: 'Who is signed in, and with which role',
  permission: 'quota.read',
  withoutFeature: true,
  response: Session,
  problems: [],
});

/**
 * How people sign in here. A real server answers `redirect` with the address that starts its own
 * sign-in (a path of its own origin, or https) and ends with a session cookie; the console opens it in
 * a new tab and never holds a token (README, Signing in). The mock answers `people`.
 */
export const SignInOptions = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('people'), people: z.array(Person) }),
    z.object({ kind: z.literal('redirect'), url: z.string() }),
  ])
  .register(z.globalRegistry, { id: 'SignInOptions' });

export const getSignInOptions = endpoint({
  id: 'getSignInOptions',
  method: 'GET',
  url: '/api/sign-in-options',
  summary: 'How a person signs in: at an address of the server, or as one of several people',
  permission: null,
  withoutFeature: true,
  response: SignInOptions,
  problems: [],
});

export const signIn = endpoint({
  id: 'signIn',
  method: 'POST',
  url: '/api/session',
  summary:
    'Sign in as one of the people that the options name; a server with its own sign-in refuses',
  permission: null,
  withoutFeature: true,
  body: z.object({ personId: z.string() }),
  response: Session,
  problems: ['NotFound'],
});

export const signOut = endpoint({
  id: 'signOut',
  method: 'DELETE',
  url: '/api/session',
  summary: 'End the session',
  permission: null,
  withoutFeature: true,
  response: z.object({ signedOut: z.literal(true) }),
  problems: [],
});
