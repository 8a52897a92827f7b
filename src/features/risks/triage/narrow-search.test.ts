import { expect, test } from 'vitest';
import { narrowSearch } from './narrow-search.ts';

test.each([
  ['', 'pkg:openssl'],
  ['has:fix', 'has:fix pkg:openssl'],
  ['pkg:zlib repo:payments/*', 'repo:payments/* pkg:openssl'],
])('%j narrowed to a package is %j', (search, narrowed) => {
  expect(narrowSearch(search, { key: 'pkg', value: 'openssl' })).toBe(narrowed);
});
