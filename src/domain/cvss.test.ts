import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cvssInWords, parseCvss } from './cvss.ts';

test.each([
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H', 7.5, 'High'],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 10.0, 'Critical'],
  ['CVSS:3.0/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', 7.8, 'High'],
  ['AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', 6.1, 'Medium'],
  ['AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8, 'Critical'],
  ['AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N', 1.6, 'Low'],
  ['AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', 0, 'None'],
  // Privileges weigh more when the scope changes; the adjacent network has a weight of its own.
  ['AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N', 6.4, 'Medium'],
  ['AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H', 9.9, 'Critical'],
  ['AV:N/AC:L/PR:H/UI:R/S:C/C:L/I:L/A:N', 4.8, 'Medium'],
  ['AV:A/AC:L/PR:N/UI:N/S:C/C:H/I:N/A:H', 9.3, 'Critical'],
  ['AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 8.8, 'High'],
  ['AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N', 3.1, 'Low'],
])('%s scores %d, %s', (vector, score, rating) => {
  expect(parseCvss(vector)).toMatchObject({ score, rating });
});

test.each([
  '',
  'CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P',
  'AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N',
  'AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:X',
  'AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H/A:H',
  'AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:toString',
  'AV:N:L/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H/',
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H/E:P',
  'CVSS:4.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
])('%j is not a vector', (vector) => {
  expect(parseCvss(vector)).toBeNull();
});

test('any text is read or refused, never thrown at', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseCvss(text)));
});

test.each([
  [
    'AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
    'Over the network, low complexity, no privileges, no user action',
    'Stops the service, no data read or changed',
  ],
  [
    'AV:L/AC:H/PR:L/UI:R/S:C/C:H/I:L/A:N',
    'On the machine, high complexity, ordinary privileges, a user must act',
    'Reads all data, changes some data, reaches beyond the flawed component',
  ],
])('%s in words', (vector, reach, effect) => {
  const cvss = parseCvss(vector);
  expect(cvss && cvssInWords(cvss)).toEqual({ reach, effect });
});
