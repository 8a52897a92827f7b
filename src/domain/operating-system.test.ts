import { expect, test } from 'vitest';
import { fixableReleases, OS_FACTS, osLabel, osSupport, type OsId } from './operating-system.ts';

/** The seed's table, written out: release, may be checked, may be fixed. */
const SEED_TABLE: readonly [OsId, string, boolean, boolean][] = [
  ['redhat', '5', true, false],
  ['redhat', '6', true, false],
  ['redhat', '7', true, false],
  ['centos', '5', true, false],
  ['centos', '6', true, false],
  ['centos', '7', true, true],
  ['centos', '8', false, true],
  ['ubuntu', '12.04', true, false],
  ['ubuntu', '14.04', true, true],
  ['ubuntu', '16.04', true, true],
  ['ubuntu', '18.04', true, true],
  ['ubuntu', '18.10', true, false],
  ['debian', '6', true, false],
  ['debian', '7', true, false],
  ['debian', '8', true, false],
  ['debian', '9', true, true],
  ['debian', '10', true, true],
  ['alpine', '2.3', true, false],
  ['alpine', '2.4', true, false],
  ['alpine', '2.5', true, false],
  ['alpine', '2.6', true, false],
  ['alpine', '2.7', true, false],
  ['alpine', '3.1', true, false],
  ['alpine', '3.2', true, false],
  ['alpine', '3.3', true, false],
  ['alpine', '3.4', true, false],
  ['alpine', '3.5', true, false],
  ['alpine', '3.6', true, false],
  ['alpine', '3.7', true, false],
  ['alpine', '3.8', true, false],
  ['alpine', '3.9', true, true],
  ['alpine', '3.10', true, false],
  ['alpine', '3.11', true, false],
  ['alpine', '3.12', true, false],
  ['amazon', '2', true, false],
  ['amazon', 'AMI', true, false],
  ['oracle', '5', true, false],
  ['oracle', '6', true, false],
  ['oracle', '7', true, false],
  ['oracle', '8', true, false],
  ['sles', '5', true, false],
  ['sles', '6', true, false],
  ['sles', '7', true, false],
  ['sles', '8', true, false],
  ['sles', '9', true, false],
  ['sles', '10', true, false],
  ['sles', '10 SP4', true, false],
  ['sles', '11 SP3', true, false],
  ['sles', '12 SP2', true, false],
  ['sles', '12 SP5', true, false],
  ['opensuse', '10.0', true, false],
  ['opensuse', 'Leap 15.2', true, false],
  ['opensuse', 'Leap 42.3', true, false],
  ['fedora', '20', true, false],
  ['fedora', '29', true, false],
  ['fedora', '30', true, false],
  ['fedora', '39', true, false],
];

/** Versions as images report them, and near misses. */
const REPORTED: readonly [OsId, string, boolean, boolean][] = [
  ['centos', '7.6.1810', true, true],
  ['centos', '6.10', true, false],
  ['centos', '8.3', false, true],
  ['centos', '9', false, false],
  ['redhat', '7.7', true, false],
  ['redhat', '8.7', false, false],
  ['redhat', '9', false, false],
  ['ubuntu', '18.04.6', true, true],
  ['ubuntu', '16.10', false, false],
  ['ubuntu', '20.04', false, false],
  ['ubuntu', '22.04', false, false],
  ['debian', '9.13', true, true],
  ['debian', '10.8', true, true],
  ['debian', '11', false, false],
  ['debian', '11.7', false, false],
  ['alpine', '3.9.4', true, true],
  ['alpine', '3.1.2', true, false],
  ['alpine', '3.10.2', true, false],
  ['alpine', '3.13', false, false],
  ['alpine', '3.90', false, false],
  ['alpine', 'edge', false, false],
  ['amazon', 'AMI 2018.03', true, false],
  ['amazon', '2023', false, false],
  ['oracle', '8.0', true, false],
  ['oracle', '9', false, false],
  ['sles', '10 SP3', true, false],
  ['sles', '11 SP2', false, false],
  ['sles', '12', false, false],
  ['sles', '12 SP3', false, false],
  ['sles', '15', false, false],
  ['opensuse', '10.2', false, false],
  ['opensuse', '13.2', false, false],
  ['opensuse', 'Leap 15.1', false, false],
  ['opensuse', 'Tumbleweed 20240607', false, false],
  ['fedora', '19', false, false],
  ['fedora', '40', false, false],
  ['fedora', '2X', false, false],
  ['fedora', '200', false, false],
  ['fedora', '120', false, false],
  ['debian', '', false, false],
  ['debian', '10\n', false, false],
  ['ubuntu', '__proto__', false, false],
];

test.each([...SEED_TABLE, ...REPORTED])(
  '%s %s: checked %s, fixed %s',
  (os, version, detect, fix) => {
    expect(osSupport(os, version)).toEqual({ detectable: detect, fixable: fix });
  },
);

test('there are nine families', () => {
  const families = new Set(Object.values(OS_FACTS).map(({ family }) => family));
  expect([...families]).toEqual([
    'Red Hat',
    'CentOS',
    'Ubuntu',
    'Debian',
    'Alpine',
    'Amazon Linux',
    'Oracle Linux',
    'SUSE',
    'Fedora Linux',
  ]);
});

test.each([
  ['ubuntu', 'Ubuntu 14, 16 and 18'],
  ['centos', 'CentOS 7 and 8'],
  ['debian', 'Debian 9 and 10'],
  ['alpine', 'Alpine 3.9'],
  ['redhat', null],
  ['fedora', null],
] as const)('the fix list of %s reads %s', (os, words) => {
  expect(fixableReleases(os)).toBe(words);
});

test('names read as people say them', () => {
  expect(osLabel('ubuntu', '16.04')).toBe('Ubuntu 16.04');
  expect(osLabel('amazon', 'AMI 2018.03')).toBe('Amazon Linux AMI 2018.03');
  expect(osLabel('sles', '12 SP2')).toBe('SUSE Linux Enterprise Server 12 SP2');
});
