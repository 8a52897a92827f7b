import { expect, test } from 'vitest';
import { fixRunState, type FixTaskState } from './fix-run.ts';

const task = (state: FixTaskState, verified = false) => ({ state, verified });

test.each([
  ['one waits', [task('queued'), task('succeeded', true)], false, 'running'],
  ['one is rebuilt', [task('running'), task('failed')], false, 'running'],
  ['all are rebuilt and none is scanned', [task('succeeded')], false, 'verifying'],
  ['one of two is proved so far', [task('succeeded', true), task('succeeded')], false, 'verifying'],
  ['all are proved', [task('succeeded', true), task('succeeded', true)], true, 'done'],
  ['one was not rebuilt', [task('succeeded', true), task('failed')], true, 'some-failed'],
  ['one was not scanned', [task('succeeded', true), task('succeeded')], true, 'proof-missing'],
  ['none was rebuilt', [task('failed')], true, 'failed'],
  ['none was scanned', [task('succeeded')], true, 'proof-missing'],
  ['one failed, one was not scanned', [task('failed'), task('succeeded')], true, 'proof-missing'],
] as const)('%s', (_, tasks, ended, state) => {
  expect(fixRunState({ tasks, ended })).toBe(state);
});
