import { expect, test } from 'vitest';
import { osSupportWords, osTableRow } from './os-support-words.ts';

test.each([
  ['debian', '10', 'Debian 10, can be fixed'],
  ['redhat', '7', 'Red Hat 7, checked only'],
  ['ubuntu', '18.10', 'Ubuntu 18.10, checked only'],
  ['ubuntu', '22.04', 'Ubuntu 22.04, not checked'],
  ['centos', '8', 'CentOS 8, not checked'],
] as const)('%s %s: %s', (os, version, words) => {
  expect(osSupportWords(os, version)).toBe(words);
});

test('a row of the table', () => {
  expect(osTableRow('debian')).toBe('Debian: checked are 6, 7, 8, 9, 10; can be fixed: 9, 10.');
  expect(osTableRow('redhat')).toBe('Red Hat: checked are 5, 6, 7; none can be fixed.');
});
