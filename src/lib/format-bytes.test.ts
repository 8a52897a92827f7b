import { expect, test } from 'vitest';
import { formatBytes } from './format-bytes.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [69_200_000, '69.2 MB'],
  [239_400_000, '239 MB'],
  [1_250_000_000, '1.3 GB'],
] as const)('%i is %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});
