import { expect, test } from 'vitest';
import { DEFAULT_FIX_TARGETS, fixDueAt, isLate } from './fix-target.ts';

test.each([
  ['asap', '2026-11-08T01:00:00.000Z'],
  ['later', '2026-12-01T01:00:00.000Z'],
  ['nntf', '2027-01-30T01:00:00.000Z'],
] as const)('a risk of priority %s that was first seen on 1 Nov is due at %s', (priority, due) => {
  const at = fixDueAt('2026-11-01T01:00:00Z', priority, DEFAULT_FIX_TARGETS);
  expect(new Date(at).toISOString()).toBe(due);
});

test.each([
  [604_799_999, false],
  [604_800_000, false],
  [604_800_001, true],
])('open for %i ms, against a target of seven days, is late: %s', (openForMs, late) => {
  expect(isLate(openForMs, 7)).toBe(late);
});
