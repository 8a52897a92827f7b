import { expect, test } from 'vitest';
import { deployedWords, matchWords, systemWords } from './panel-evidence-words.ts';

test.each([
  [
    '1.1.1d-0+deb10u6',
    '1.1.1d-0+deb10u8',
    'apt',
    'installed version is lower than 1.1.1d-0+deb10u8 (dpkg)',
  ],
  ['2.10.5-r1', '2.10.7-r0', 'apk', 'installed version is lower than 2.10.7-r0 (apk)'],
  [null, '1.2-3.el7', 'yum', 'an advisory names the package; the version is not recorded'],
  ['1.0', null, 'zypper', 'every installed version is affected: no fixed version is known'],
] as const)('%s, fixed in %s, through %s', (installedVersion, fixedVersion, manager, words) => {
  expect(matchWords({ name: 'p', path: '/p', installedVersion, fixedVersion }, manager)).toBe(
    words,
  );
});

const image = {
  digest: 'sha256:00',
  namespace: 'n',
  repository: 'r',
  tags: [],
  regionId: 'cn-hangzhou',
  registryType: 'acr',
  owner: null,
  deployed: null,
} as const;

test.each([
  ['debian', '10', 'Debian 10, can be fixed'],
  ['ubuntu', '18.04', 'Ubuntu 18.04, can be fixed'],
  ['ubuntu', '18.10', 'Ubuntu 18.10, checked only'],
  ['redhat', '7', 'Red Hat 7, checked only'],
  ['ubuntu', '22.04', 'Ubuntu 22.04, not on the support list'],
] as const)('%s %s', (os, osVersion, words) => {
  expect(systemWords({ ...image, tags: [], os, osVersion })).toBe(words);
});

test.each([
  [null, 'Not known'],
  [true, 'Yes'],
  [false, 'No'],
])('deployed %s reads %s', (deployed, words) => {
  expect(deployedWords(deployed)).toBe(words);
});
