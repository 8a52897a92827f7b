import { describe, expect, test } from 'vitest';
import { fixImpact, type FixImpactInput } from './fix-impact.ts';
import { needsRestart, restartKind } from './fix-impact-restart.ts';

const DEBIAN_10: FixImpactInput = {
  packageManager: 'apt',
  osLabel: 'Debian 10',
  endOfLife: true,
  fixes: [
    { package: 'openssl', fixedVersion: '1.1.1d-0+deb10u8', installedVersion: null },
    {
      package: 'libssl1.1',
      fixedVersion: '1.1.1d-0+deb10u5',
      installedVersion: '1.1.1d-0+deb10u3',
    },
    {
      package: 'libssl1.1',
      fixedVersion: '1.1.1d-0+deb10u8',
      installedVersion: '1.1.1d-0+deb10u3',
    },
    { package: 'tar', fixedVersion: '1.30+dfsg-6+deb10u1', installedVersion: '1.30+dfsg-6' },
  ],
};

const texts = (input: FixImpactInput, topic: string) =>
  fixImpact(input)
    .lines.filter((line) => line.topic === topic)
    .map((line) => line.text);

test('Debian 10: changes, restarts and every topic in order', () => {
  const impact = fixImpact(DEBIAN_10);
  expect(impact.changes).toEqual([
    { package: 'libssl1.1', from: '1.1.1d-0+deb10u3', to: '1.1.1d-0+deb10u8' },
    { package: 'openssl', from: null, to: '1.1.1d-0+deb10u8' },
    { package: 'tar', from: '1.30+dfsg-6', to: '1.30+dfsg-6+deb10u1' },
  ]);
  expect(impact.restarts).toEqual([{ kind: 'tls-library', packages: ['libssl1.1', 'openssl'] }]);
  expect(impact.lines.map((line) => line.topic)).toEqual([
    'packages',
    'packages',
    'packages',
    'restart',
    'redeploy',
    'version-gone',
    'end-of-life',
  ]);
  expect(impact.lines.slice(0, 5).map((line) => line.text)).toEqual([
    'libssl1.1 is upgraded from 1.1.1d-0+deb10u3 to 1.1.1d-0+deb10u8.',
    'openssl is upgraded to 1.1.1d-0+deb10u8.',
    'tar is upgraded from 1.30+dfsg-6 to 1.30+dfsg-6+deb10u1.',
    'Restart every process that opens or serves encrypted connections, such as web servers (libssl1.1 and openssl).',
    'Running containers keep the old image, and the risk, until they are redeployed from the new tag.',
  ]);
});

test.each([
  ['apt', 'Debian 9', 'Debian archive'],
  ['apt', 'Debian 10', 'Debian archive'],
  ['yum', 'CentOS 7', 'CentOS vault'],
  ['yum', 'CentOS 8', 'CentOS vault'],
  ['apt', 'Ubuntu 14.04', 'Expanded Security Maintenance'],
  ['apt', 'Ubuntu 16.04', 'Expanded Security Maintenance'],
  ['apt', 'Ubuntu 18.04', 'Expanded Security Maintenance'],
  ['apk', 'Alpine 3.9', 'stay on the mirror'],
  ['yum', 'Fedora Linux 29', 'mirrors may be gone'],
  ['apt', 'Debian 11', 'mirrors may be gone'],
  ['apt', 'Debian 100', 'mirrors may be gone'],
] as const)('%s: %s without updates names %s', (packageManager, osLabel, words) => {
  const [text = ''] = texts({ ...DEBIAN_10, packageManager, osLabel }, 'end-of-life');
  expect(text).toContain(`${osLabel} no longer gets updates. `);
  expect(text).toContain(words);
});

test('a release with updates has no end-of-life line', () => {
  expect(texts({ ...DEBIAN_10, endOfLife: false }, 'end-of-life')).toEqual([]);
});

test('yum does not promise that nothing changed', () => {
  expect(texts(DEBIAN_10, 'version-gone')[0]).toContain('no package changes');
  const [yum = ''] = texts({ ...DEBIAN_10, packageManager: 'yum' }, 'version-gone');
  expect(yum).not.toContain('no package changes');
  expect(yum).toContain('may already be upgraded');
});

test('a fix of programs only says that no process is hit everywhere', () => {
  const input = { ...DEBIAN_10, fixes: DEBIAN_10.fixes.slice(-1) };
  expect(fixImpact(input).restarts).toEqual([]);
  expect(texts(input, 'restart')).toEqual([
    'None of these packages is used by every process. Restart only the services that use them.',
  ]);
});

describe('restart', () => {
  test.each([
    ['libc6', 'c-library'],
    ['glibc-common', 'c-library'],
    ['musl', 'c-library'],
    ['libstdc++6', 'runtime-library'],
    ['libgcc', 'runtime-library'],
    ['libgcc-s1', 'runtime-library'],
    ['libssl1.1', 'tls-library'],
    ['libcrypto1.1', 'tls-library'],
    ['openssl-libs', 'tls-library'],
    ['libopenssl1_1', 'tls-library'],
    ['libgnutls30', 'tls-library'],
    ['nss-softokn', 'crypto-library'],
    ['zlib', 'compression'],
    ['zlib1g', 'compression'],
    ['libpam0g', 'login'],
    ['dbus-libs', 'message-bus'],
    ['libsystemd0', 'service-manager'],
    ['libudev1', 'service-manager'],
  ] as const)('%s is %s', (name, kind) => {
    expect(restartKind(name)).toBe(kind);
    expect(needsRestart(name)).toBe(true);
  });

  test.each([
    'tar',
    'vim-minimal',
    'bash',
    'libc6-dev',
    'glibc-headers',
    'musl-utils',
    'bind-license',
    '',
  ])('%j needs no restart', (name) => {
    expect(needsRestart(name)).toBe(false);
  });
});
