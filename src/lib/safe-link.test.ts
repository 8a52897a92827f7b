import { expect, test } from 'vitest';
import { safeLink } from './safe-link.ts';

test.each([
  [
    'https://nvd.nist.gov/vuln/detail/CVE-2022-0778',
    'https://nvd.nist.gov/vuln/detail/CVE-2022-0778',
  ],
  ['http://example.org/', null],
  ['javascript:alert(1)', null],
  [' java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['//example.org', null],
  ['https://user:secret@example.org/', null],
  ['', null],
])('%j becomes %j', (address, link) => {
  expect(safeLink(address)).toBe(link);
});
