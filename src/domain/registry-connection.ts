import type { ConnectionError } from './connection-error.ts';
import type { RegistryField } from './registry-form.ts';

/** What a test of a connection does, in this order; after a failure nothing more is tried. */
export const CONNECTION_STEPS = ['resolve', 'connect', 'authenticate', 'list'] as const;
export type ConnectionStep = (typeof CONNECTION_STEPS)[number];

type ConnectionErrorFacts = {
  /** The step that ends with it. */
  step: ConnectionStep;
  cause: string;
  remedy: string;
  /** Where the form mends it. */
  field: RegistryField;
};

/** Causes and remedies are the vendor's, in our words (product-facts 3.3). */
export const CONNECTION_ERROR_FACTS = {
  FailedToVerifyUsernameOrPwd: {
    step: 'authenticate',
    cause: 'The registry did not accept the user name and password.',
    remedy: 'Check the user name and type the password again.',
    field: 'password',
  },
  RegistryVersionError: {
    step: 'list',
    cause: 'The registry answers, but not in the API of the chosen version.',
    remedy: 'Choose the other version: V1 is 1.x, V2 is 2.x or later.',
    field: 'version',
  },
  UserDoesNotHaveAdminRole: {
    step: 'list',
    cause: 'The account signed in, but has no admin role on the registry.',
    remedy: 'Give it the admin role on the registry, or use an account that has it.',
    field: 'username',
  },
  NetworkConnectError: {
    step: 'connect',
    cause: 'The address did not answer in time.',
    remedy: 'Check that the address can be reached and that port 80 or 443 is open.',
    field: 'address',
  },
} as const satisfies Record<ConnectionError, ConnectionErrorFacts>;

/** `running` and `waiting` while a test goes on; the others when it is over. */
export type StepState = 'done' | 'running' | 'waiting' | 'failed' | 'not-reached';

export type ShownStep = { step: ConnectionStep; state: StepState };

/** How far a test is while it tries a step: all steps in order. */
export function stepsWhile(present: ConnectionStep): ShownStep[] {
  const now = CONNECTION_STEPS.indexOf(present);
  return CONNECTION_STEPS.map((step, at) => ({
    step,
    state: at < now ? 'done' : at === now ? 'running' : 'waiting',
  }));
}

/** Why a test does not come past a step; null when it does. `error` is how the connection ends, null when it works. */
export function errorAt(
  step: ConnectionStep,
  error: ConnectionError | null,
): ConnectionError | null {
  if (error === null) return null;
  const failed = CONNECTION_STEPS.indexOf(CONNECTION_ERROR_FACTS[error].step);
  return failed <= CONNECTION_STEPS.indexOf(step) ? error : null;
}

/** How far a connection came: all steps in order; a null error is a connection that works. */
export function connectionSteps(error: ConnectionError | null): ShownStep[] {
  const failed =
    error === null ? Infinity : CONNECTION_STEPS.indexOf(CONNECTION_ERROR_FACTS[error].step);
  return CONNECTION_STEPS.map((step, at) => ({ step, state: stateAt(at, failed) }));
}

function stateAt(at: number, failed: number): StepState {
  if (at < failed) return 'done';
  return at === failed ? 'failed' : 'not-reached';
}
