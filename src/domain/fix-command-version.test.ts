import { expect, test } from 'vitest';
import { comparePackageVersions } from './fix-command-version.ts';

test.each([
  ['apt', '1.1.1d-0+deb10u3', '1.1.1d-0+deb10u5'],
  ['apt', '1.1.1d-0+deb10u8', '1.1.1d-0+deb10u10'],
  ['apt', '2.3~rc1-4', '2.3-1'],
  ['apt', '9.9-1', '1:0.1-1'],
  ['apt', '1:1.2.8.dfsg-2ubuntu4.1', '1:1.2.8.dfsg-2ubuntu4.3'],
  ['apt', '1.0', '1.0-1'],
  ['apt', '1.0a', '1.0+b'],
  ['apt', '99999999999999999998-1', '99999999999999999999-1'],
  ['yum', '1.0.1e-51.el7_2.4', '1.0.1e-51.el7_2.10'],
  ['yum', '0:0.7.16-3.el8_4', '1:0.7.15-1.el8'],
  ['yum', '9.9.4-73.el7_6', '32:9.9.4-74.el7_6.1'],
  ['yum', '1.0~rc1-1', '1.0-1'],
  ['yum', '1.0-1', '1.0^git1-1'],
  ['yum', '1.0^git1-1', '1.0.1-1'],
  ['yum', '1.0a-1', '1.0.1-1'],
  ['apk', '1.1.1d-r0', '1.1.1d-r2'],
  ['apk', '1.0.2k-r0', '1.0.2q-r0'],
  ['apk', '1.5.3-r9', '1.5.3-r10'],
  ['apk', '6.0-r8', '6.0_p20170701-r0'],
  ['apk', '1.2_rc3-r0', '1.2-r0'],
  ['apk', '1.2_alpha2-r0', '1.2_beta1-r0'],
  ['apk', '7.9.1-r0', '7.50.1-r0'],
  ['apk', '1.05-r0', '1.5-r0'],
  ['apk', '1.0a-r0', '1.0.1-r0'],
] as const)('%s: %s is older than %s', (packageManager, older, newer) => {
  expect(comparePackageVersions(packageManager, older, newer)).toBeLessThan(0);
  expect(comparePackageVersions(packageManager, newer, older)).toBeGreaterThan(0);
});

test.each([
  ['apt', '0:1.0-1', '1.0-1'],
  ['apt', '1.01-1', '1.1-1'],
  ['yum', '0:1.0-1.el7', '1.0-1.el7'],
  ['yum', '1.0_1-1', '1.0.1-1'],
  ['apk', '1.2.3-r1', '1.2.3-r1'],
] as const)('%s: %s ranks as %s', (packageManager, a, b) => {
  expect(comparePackageVersions(packageManager, a, b)).toBe(0);
});
