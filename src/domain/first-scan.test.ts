import { expect, test } from 'vitest';
import { firstScanState } from './first-scan.ts';

test.each([
  [280, 231, 17, { kind: 'ready', images: 231 }],
  [231, 231, 1, { kind: 'ready', images: 231 }],
  [230, 231, 1, { kind: 'short', images: 231, missing: 1 }],
  [0, 1, 1, { kind: 'short', images: 1, missing: 1 }],
  [20, 0, 3, { kind: 'nothing-to-scan' }],
  [20, 5, 0, { kind: 'nothing-to-scan' }],
])('%i units, %i images, %i regions', (units, images, regions, state) => {
  expect(firstScanState({ units, images, regions })).toEqual(state);
});
