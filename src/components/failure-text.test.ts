import { expect, test } from 'vitest';
import { ApiError, type ApiFailure } from '#contract/api-error.ts';
import { failureText } from './failure-text.ts';

const status = (code: number): ApiFailure => ({ kind: 'status', status: code, retryAfterS: null });

test.each([
  [status(401), 'You are signed out. Sign in to go on.'],
  [status(403), 'Your role may not do this. An admin can change roles.'],
  [status(502), 'The server answered with error 502.'],
  [{ kind: 'timeout', afterS: 30 }, 'The server took longer than 30 seconds.'],
  [{ kind: 'network' }, 'The server could not be reached.'],
  [
    { kind: 'another-person', status: 401 },
    'You are signed in as another person now, so it was not sent.',
  ],
] satisfies [ApiFailure, string][])('%j', (failure, cause) => {
  expect(failureText(new ApiError('getQuota', failure)).cause).toBe(cause);
});

test.each([
  ['NotSignedIn', 401, 'You are signed out. Sign in to go on.'],
  ['PaymentRefused', 402, 'The payment was refused.'],
  ['FeatureNotActive', 403, 'Image scan is not enabled for this account.'],
] as const)('the problem %s keeps its request id', (code, answered, cause) => {
  const problem = { code, message: 'A text of the server', requestId: 'r-1' };
  const failure = { kind: 'problem', status: answered, problem, retryAfterS: null } as const;
  expect(failureText(new ApiError('getQuota', failure))).toEqual({
    cause,
    requestId: 'r-1',
    retryAfterS: null,
  });
});
