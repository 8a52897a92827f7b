import { expect, test } from 'vitest';
import { shortenFixedVersion } from './shorten-fixed-version.ts';

test.each([
  ['1.1.1d-0+deb10u6', '1.1.1d-0+deb10u8', '…deb10u8'],
  ['1.8.27-1+deb10u2', '1.8.27-1+deb10u3', '…deb10u3'],
  ['2.10.5-r1', '2.10.7-r0', '2.10.7-r0'],
  ['1.19.7', '1.19.8', '1.19.8'],
  ['2.28-10', '2.28-10+deb10u2', '2.28-10+deb10u2'],
  ['1:1.2.11.dfsg-1', '1:1.2.11.dfsg-1+deb10u2', '…1+deb10u2'],
  [null, '1.2.3', '1.2.3'],
  ['1.2.3-long', '1.2.3-long', '…long'],
  ['', '1', '1'],
])('%s to %s is shown as %s', (installed, fixed, shown) => {
  expect(shortenFixedVersion(installed, fixed)).toBe(shown);
});
