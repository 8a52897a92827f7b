import { expect, test } from 'vitest';
import { compareReleases, fixingVersion } from './fixing-version.ts';

/* Texts as sources publish them. */
test.each([
  ['4.17.15', '4.17.21', '4.17.21'],
  ['1.9.0', '>= 2.1.0', '2.1.0'],
  ['1.9.0', '>= 3.1.0, >= 2.1.3, < 3.0.0', '2.1.3'],
  ['2.2.3', '>= 2.12.5, < 3.0.0, >= 3.7.2, < 4.0.0, >= 4.0.0.beta8', '2.12.5'],
  ['1.4.7', '~> 1.6.11, >= 2.0.6', '1.6.11'],
  ['6.0.2.1', '6.0.3.1, 5.2.4.3', '6.0.3.1'],
  ['2.10.5', '2.6.7.4, 2.9.10.7, 2.10.5.1', '2.10.5.1'],
  ['2.5.13', '2.4.21, 2.5.14, 3.0.7, 4.0.0-alpha-2', '2.5.14'],
  ['29.0-jre', '30.0-android, 30.0-jre', '30.0-jre'],
  ['29.0-android', '30.0-android, 30.0-jre', '30.0-android'],
  ['22.0', '24.1.1-android, 24.1.1-jre', '24.1.1-jre'],
  ['3.1.1.Final', '3.5.0.CR1, 3.0.25.Final', '3.5.0.CR1'],
  ['v0.1.1', 'v1.0.0-rc95', 'v1.0.0-rc95'],
  [
    'v0.0.0-20190308221718-c2843e01d9a2',
    'v0.0.0-20210513164829-c07d793c2f9a',
    'v0.0.0-20210513164829-c07d793c2f9a',
  ],
  ['2.0.1', '4.0.1,', '4.0.1'],
  ['4.17.21', ',0.0.0', null],
  ['4.0.2', 'fix_1, fix_2', null],
  ['1.0.0', '> 1.2.0', null],
  ['1.0.0', '< 2.0.0', null],
  ['2.0.0', '2.0.0', null],
  ['2.0.0', '1.0.0', null],
  ['1.0.0', '2.0.0; rm -rf /', null],
])('%s, published %j: %s', (installed, published, version) => {
  expect(fixingVersion(installed, published)).toBe(version);
});

test('releases in their order', () => {
  const order = [
    '1.9',
    '1.10.0-alpha',
    '1.10.0-beta.2',
    '1.10.0-beta.10',
    '1.10.0-rc1',
    '1.10',
    '1.10.0.1',
    '2',
  ];
  expect(order.toReversed().toSorted(compareReleases)).toEqual(order);
});
