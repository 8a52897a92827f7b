import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareFindings, type ComparedFinding } from './compare-findings.ts';

const finding = (riskId: string, more: Partial<ComparedFinding> = {}): ComparedFinding => ({
  category: 'system-vulnerability',
  riskId,
  package: 'openssl',
  path: '/var/lib/dpkg/info/openssl.list',
  installed: '1.1.1d-0',
  layer: 0,
  priority: 'asap',
  ...more,
});

test('two digests: what differs came with the other image', () => {
  const before = [finding('CVE-1'), finding('CVE-2'), finding('CVE-3')];
  const after = [
    finding('CVE-2', { layer: 4 }),
    finding('CVE-3', { installed: '1.1.1n-0' }),
    finding('CVE-4'),
  ];
  const { added, removed, changed, same } = compareFindings(before, after, { sameDigest: false });
  expect(added).toEqual([{ finding: after[2], reason: 'new-image' }]);
  expect(removed).toEqual([{ finding: before[0], reason: 'new-image' }]);
  expect(changed).toEqual([{ before: before[2], after: after[1], reason: 'new-image' }]);
  expect(same).toBe(1);
});

test('one digest: what is new was published, what is gone was left out by a rule', () => {
  const { added, removed } = compareFindings([finding('CVE-1')], [finding('CVE-2')], {
    sameDigest: true,
  });
  expect([added[0]?.reason, removed[0]?.reason]).toEqual(['newly-published', 'rule-change']);
});

const sets = fc.uniqueArray(
  fc.record({
    category: fc.constantFrom('system-vulnerability', 'application-vulnerability'),
    riskId: fc.constantFrom('CVE-1', 'CVE-2', 'CVE-3', 'CVE-4'),
    package: fc.constantFrom('openssl', 'curl'),
    path: fc.constantFrom('/a', '/b'),
    installed: fc.constantFrom('1', '2', null),
    layer: fc.nat({ max: 3 }),
    priority: fc.constantFrom('asap', 'later', 'nntf'),
  }),
  { selector: ({ riskId, package: name, path }) => `${riskId} ${name} ${path}` },
);

test('the parts add up, and turning it round turns them round', () => {
  fc.assert(
    fc.property(sets, sets, fc.boolean(), (before, after, sameDigest) => {
      const there = compareFindings(before, after, { sameDigest });
      const back = compareFindings(after, before, { sameDigest });
      expect(there.added.length + there.changed.length + there.same).toBe(after.length);
      expect(there.removed.length + there.changed.length + there.same).toBe(before.length);
      expect(back.added.map((one) => one.finding)).toEqual(there.removed.map((one) => one.finding));
      expect(back.changed).toHaveLength(there.changed.length);
      const none = compareFindings(before, before, { sameDigest });
      expect([none.added, none.removed, none.changed]).toEqual([[], [], []]);
    }),
  );
});
