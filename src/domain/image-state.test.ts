import { expect, test } from 'vitest';
import { imageState } from './image-state.ts';

test.each([
  [null, 0, 'clean'],
  [null, 1, 'at-risk'],
  ['never-scanned', 0, 'not-scanned'],
  ['failed', 0, 'failed'],
  ['unsupported', 0, 'unsupported'],
  ['unsupported', 3, 'unsupported'],
] as const)('unchecked %s with %i risks is %s', (unchecked, risks, state) => {
  expect(imageState(unchecked, risks)).toBe(state);
});
