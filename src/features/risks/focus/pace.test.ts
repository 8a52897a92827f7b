import { expect, test } from 'vitest';
import { minutesLeft } from './pace.ts';

test.each([
  [0, 100, 60_000, null],
  [2, 100, 60_000, null],
  [3, 0, 60_000, null],
  [3, 1, 3_000, 1],
  [10, 120, 60_000, 12],
  [41, 219, 123_000, 11],
] as const)('after %i with %i left in %i ms: %s', (decided, left, elapsed, minutes) => {
  expect(minutesLeft(decided, left, elapsed)).toBe(minutes);
});
