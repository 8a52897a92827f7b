import { expect, test } from 'vitest';
import { sameHost } from './registry-place.ts';

test.each([
  ['harbor.example.com', 'harbor.example.com', true],
  ['harbor.example.com', 'HARBOR.Example.com', true],
  ['harbor.example.com', 'harbor.example.org', false],
])('%s and %s are the same host: %s', (one, other, same) => {
  expect(sameHost(one, other)).toBe(same);
});
