import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { riskMatcher, type RiskSearchSubject } from './risk-matcher.ts';
import { formatRiskSearch, parseRiskSearch, searchTerm } from './risk-search.ts';

const text = (value: string, exclude = false) => ({ key: 'text', value, exclude });

describe('reading', () => {
  test.each([
    ['', []],
    ['openssl', [text('openssl')]],
    ['cve:CVE-2022-0778', [{ key: 'cve', value: 'CVE-2022-0778', exclude: false }]],
    ['CVE:x', [{ key: 'cve', value: 'x', exclude: false }]],
    ['-repo:payments/*', [{ key: 'repo', value: 'payments/*', exclude: true }]],
    ['pkg:"a b" c', [{ key: 'pkg', value: 'a b', exclude: false }, text('c')]],
    ['tag:Exploited', [{ key: 'tag', value: 'known-exploited', exclude: false }]],
    [
      'is:OPEN has:fix',
      [
        { key: 'is', value: 'open', exclude: false },
        { key: 'has', value: 'fix', exclude: false },
      ],
    ],
    ['age:>30d', [{ key: 'age', value: '>30d', exclude: false }]],
    ['age:<7D', [{ key: 'age', value: '<7d', exclude: false }]],
    ['"cve:x"', [text('cve:x')]],
    ['sha256:abc', [text('sha256:abc')]],
    ['-', [text('-')]],
    ['"open', [text('open')]],
  ])('%j', (typed, terms) => {
    expect(parseRiskSearch(typed)).toEqual({ terms, notes: [] });
  });

  test.each([
    ['color:red', 'color: is not a search term, so it is searched as text.'],
    ['cve:', 'cve: needs a value such as cve:CVE-2022-0778, so it is searched as text.'],
    ['age:old', 'age: needs a value such as age:>30d, so it is searched as text.'],
    ['is:constructor', 'is: needs a value such as is:open, so it is searched as text.'],
  ])('%j is text, with a note', (typed, note) => {
    expect(parseRiskSearch(typed)).toEqual({ terms: [text(typed)], notes: [note] });
  });
});

/** Searches as people type them, and anything else. */
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom('', '-', '--'),
        fc.constantFrom('', 'cve:', 'pkg:', 'has:', 'is:', 'age:', 'tag:', 'odd:', '"'),
        fc.constantFrom('', 'fix', 'open', '>3d', 'a b', '"a b"', '*', 'remote', '"', '-x'),
      ),
    )
    .map((parts) => parts.map((part) => part.join('')).join(' ')),
);

test('writing and reading again gives the same terms', () => {
  fc.assert(
    fc.property(typed, (search) => {
      const { terms } = parseRiskSearch(search);
      expect(parseRiskSearch(formatRiskSearch({ terms })).terms).toEqual(terms);
    }),
    { numRuns: 1000 },
  );
});

const NOW = Date.parse('2026-11-23T00:00:00Z');

const SUBJECT: RiskSearchSubject = {
  id: 'CVE-2021-3156',
  names: ['Heap overflow in sudoedit', 'Rights'],
  package: 'sudo',
  path: '/var/lib/dpkg/info/sudo.list',
  hashes: ['0cc175b9c0f1b6a831c399e269772661', 'ca978112ca1bbdca'],
  namespace: 'payments',
  repository: 'checkout-api',
  imageTags: ['2.14.3', 'latest'],
  digest: 'sha256:8d2f6a1c',
  owner: 'Data platform',
  regionId: 'cn-hangzhou',
  os: 'Debian 10',
  hasFix: true,
  status: 'open',
  knownExploited: null,
  tags: ['remote'],
  firstSeenAt: '2026-10-13T00:00:00Z',
};

test.each([
  ['', true],
  ['cve:cve-2021-3156', true],
  ['cve:CVE-2021-315', false],
  ['cve:CVE-2021-*', true],
  ['2021-31', true],
  ['CHECKOUT', true],
  ['"overflow in"', true],
  ['rights', true],
  ['path:/var/lib/*', true],
  ['path:/var/lib', false],
  ['hash:0cc175', true],
  ['hash:CA978112', true],
  ['hash:c175', false],
  ['pkg:sud', false],
  ['pkg:s*o', true],
  ['pkg:s*d*d*o', false],
  ['pkg:sud*udo', false],
  ['repo:payments/*', true],
  ['repo:checkout-api', true],
  ['repo:payments', false],
  ['image:payments/checkout-api:latest', true],
  ['image:payments/checkout-api:1', false],
  ['image:payments/checkout-api', true],
  ['digest:8d2f', true],
  ['digest:sha256:8d2f', true],
  ['digest:d2f', false],
  ['region:cn-hangzhou', true],
  ['os:debian', true],
  ['os:"debian 10"', true],
  ['os:ubuntu', false],
  ['tag:remote', true],
  ['-tag:remote', false],
  ['has:fix', true],
  ['is:open', true],
  ['is:ignored', false],
  ['is:exploited', false],
  ['age:>40d', true],
  ['age:>41d', false],
  ['age:>42d', false],
  ['age:<41d', false],
  ['age:<42d', true],
  ['sudo -checkout', false],
  ['pkg:.*', false],
])('%j matches: %s', (search, matches) => {
  expect(riskMatcher(parseRiskSearch(search))(SUBJECT, NOW)).toBe(matches);
});

test('an age is exact: a risk is older than 41 days a moment after they are over', () => {
  const older = riskMatcher(parseRiskSearch('age:>41d'));
  expect([older(SUBJECT, NOW), older(SUBJECT, NOW + 1)]).toEqual([false, true]);
});

test.each(['openssl', 'a b', '"><svg onload=alert(1)>', 'a"b"c', 'back\\slash', '\\" \\', '"'])(
  'a term of the value %j is read with that value',
  (value) => {
    expect(parseRiskSearch(searchTerm('owner', value))).toEqual({
      terms: [{ key: 'owner', value, exclude: false }],
      notes: [],
    });
  },
);

test('no search makes the matcher fail or hang', () => {
  const hostile = { ...SUBJECT, package: 'a'.repeat(2000) };
  fc.assert(
    fc.property(typed, (search) => {
      expect(typeof riskMatcher(parseRiskSearch(search))(hostile, NOW)).toBe('boolean');
    }),
  );
  expect(riskMatcher(parseRiskSearch(`pkg:${'*a'.repeat(400)}b`))(hostile, NOW)).toBe(false);
});
