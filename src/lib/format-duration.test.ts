import { expect, test } from 'vitest';
import { formatDuration } from './format-duration.ts';

test.each([
  [0, 'less than 1 min'],
  [29, 'less than 1 min'],
  [30, '1 min'],
  [591, '10 min'],
  [3_570, '1 h'],
  [3_600, '1 h'],
  [11_400, '3 h 10 min'],
  [14_400, '4 h'],
])('%i seconds are %s', (seconds, words) => {
  expect(formatDuration(seconds)).toBe(words);
});
