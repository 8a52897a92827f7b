import { ApiError, type ApiFailure } from '#contract/api-error.ts';
import type { ProblemCode } from '#contract/problem.ts';
import { PERMISSION_LABELS } from '#domain/role.ts';
import { plural } from '#lib/plural.ts';

/** A failure in the words of design 8: what happened, then what is still true. */
export type FailureText = {
  cause: string;
  requestId: string | null;
  retryAfterS: number | null;
};

/** Turns whatever a query or a mutation threw into words. Never shows a raw message of a server. */
export function failureText(error: unknown): FailureText {
  const failure: ApiFailure = error instanceof ApiError ? error.failure : { kind: 'network' };
  return {
    cause: cause(failure),
    requestId: failure.kind === 'problem' ? failure.problem.requestId : null,
    retryAfterS: 'retryAfterS' in failure ? failure.retryAfterS : null,
  };
}

function cause(failure: ApiFailure): string {
  switch (failure.kind) {
    case 'problem':
      return failure.problem.code === 'NoPermission'
        ? forbidden(failure.problem.permission)
        : PROBLEM_CAUSES[failure.problem.code];
    case 'status':
      if (failure.status === 401) return PROBLEM_CAUSES.NotSignedIn;
      return failure.status === 403
        ? forbidden(undefined)
        : `The server answered with error ${failure.status}.`;
    case 'malformed':
      return `The answer of the server could not be read: ${failure.where} is not what the console expects.`;
    case 'timeout':
      return `The server took longer than ${plural(failure.afterS, 'second')}.`;
    case 'network':
      return 'The server could not be reached.';
    case 'another-person':
      return 'You are signed in as another person now, so it was not sent.';
  }
}

function forbidden(permission: keyof typeof PERMISSION_LABELS | undefined): string {
  const what = permission ? PERMISSION_LABELS[permission] : 'do this';
  return `Your role may not ${what}. An admin can change roles.`;
}

const PROBLEM_CAUSES = {
  InvalidRequest: 'The server did not accept the request.',
  NotSignedIn: 'You are signed out. Sign in to go on.',
  PaymentRefused: 'The payment was refused.',
  FeatureNotActive: 'Image scan is not enabled for this account.',
  NotFound: 'It does not exist at this site.',
  Conflict: 'Someone else changed it in the meantime.',
  EditionNotEligible: 'The edition of this account does not allow it.',
  OrderPending: 'Another order waits for its payment.',
  PriceChanged: 'The price has changed since it was shown.',
  QuantityInUse: 'More units are in use this month.',
  TooManyScans: 'Ten scans run now, which is the limit.',
  NothingToScan: 'No image of this scope can be scanned now.',
  PlanChanged: 'The scan needs more units than were shown.',
  OutOfUnits: 'There are not enough units for the scan.',
  RegistryRefused: 'The registry could not be connected.',
  ServerError: 'The server had an error.',
  ServiceUnavailable: 'The server is busy.',
} as const satisfies Record<Exclude<ProblemCode, 'NoPermission'>, string>;
