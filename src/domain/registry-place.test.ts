import { expect, test } from 'vitest';
import { isElsewhere, sameHost } from './registry-place.ts';

test.each([
  ['harbor.example.com', 'harbor.example.com', true],
  ['harbor.example.com', 'HARBOR.Example.com', true],
  ['harbor.example.com', 'harbor.example.org', false],
])('%s and %s are the same host: %s', (one, other, same) => {
  expect(sameHost(one, other)).toBe(same);
});

const PLACE = { address: '203.0.113.7', port: 443, domain: 'harbor.example.com' };

test.each([
  [{}, false],
  [{ domain: 'Harbor.example.com' }, false],
  [{ address: '203.0.113.8' }, true],
  [{ port: 8443 }, true],
  [{ port: Number.NaN }, true],
  [{ domain: 'harbor.example.org' }, true],
])('a change of %j leads elsewhere: %s', (change, elsewhere) => {
  expect(isElsewhere(PLACE, { ...PLACE, ...change })).toBe(elsewhere);
});
