import { expect, test } from 'vitest';
import { CONNECTION_ERRORS } from './connection-error.ts';
import {
  CONNECTION_ERROR_FACTS,
  connectionSteps,
  errorAt,
  stepsWhile,
} from './registry-connection.ts';

test.each([
  ['FailedToVerifyUsernameOrPwd', 'authenticate', 'password'],
  ['RegistryVersionError', 'list', 'version'],
  ['UserDoesNotHaveAdminRole', 'list', 'username'],
  ['NetworkConnectError', 'connect', 'address'],
] as const)('%s ends the step %s and is mended in the field %s', (error, step, field) => {
  expect(CONNECTION_ERROR_FACTS[error]).toMatchObject({ step, field });
});

test('there are the four errors that the vendor names', () => {
  expect(CONNECTION_ERRORS).toHaveLength(4);
});

test.each([
  [null, ['done', 'done', 'done', 'done']],
  ['NetworkConnectError', ['done', 'failed', 'not-reached', 'not-reached']],
  ['FailedToVerifyUsernameOrPwd', ['done', 'done', 'failed', 'not-reached']],
  ['RegistryVersionError', ['done', 'done', 'done', 'failed']],
  ['UserDoesNotHaveAdminRole', ['done', 'done', 'done', 'failed']],
] as const)('%s: resolve, connect, authenticate, list are %j', (error, states) => {
  const steps = connectionSteps(error);
  expect(steps.map(({ step }) => step)).toEqual(['resolve', 'connect', 'authenticate', 'list']);
  expect(steps.map(({ state }) => state)).toEqual(states);
});

test.each([
  ['resolve', ['running', 'waiting', 'waiting', 'waiting']],
  ['connect', ['done', 'running', 'waiting', 'waiting']],
  ['authenticate', ['done', 'done', 'running', 'waiting']],
  ['list', ['done', 'done', 'done', 'running']],
] as const)('while it tries to %s, the steps are %j', (present, states) => {
  const steps = stepsWhile(present);
  expect(steps.map(({ step }) => step)).toEqual(['resolve', 'connect', 'authenticate', 'list']);
  expect(steps.map(({ state }) => state)).toEqual(states);
});

test.each([
  ['list', null, null],
  ['connect', 'FailedToVerifyUsernameOrPwd', null],
  ['authenticate', 'FailedToVerifyUsernameOrPwd', 'FailedToVerifyUsernameOrPwd'],
  ['list', 'FailedToVerifyUsernameOrPwd', 'FailedToVerifyUsernameOrPwd'],
  ['resolve', 'NetworkConnectError', null],
] as const)('the step %s of a connection that ends with %s says %s', (step, error, said) => {
  expect(errorAt(step, error)).toBe(said);
});
