import { expect, test } from 'vitest';
import type { Term } from '#domain/subscription.ts';
import { actionWords, changeLines } from './change-words.ts';

const running: Term = {
  startsAt: Date.parse('2025-12-10T02:00:00Z'),
  endsAt: Date.parse('2026-12-10T16:00:00Z'),
  months: 12,
  quantity: 1000,
  renewalDay: 10,
};
const renewed: Term = {
  ...running,
  startsAt: running.endsAt,
  endsAt: Date.parse('2027-12-10T16:00:00Z'),
  quantity: 800,
};

test('one term has a before and an after', () => {
  expect(changeLines([running], 1020)).toEqual([
    ['Now', '1,000 units a month'],
    ['After', '1,020 units a month'],
  ]);
});

test('terms with other quantities are told apart', () => {
  expect(changeLines([running, renewed], 900)).toEqual([
    ['Until 10 Dec 2026', '1,000 units a month'],
    ['Until 10 Dec 2027', '800 units a month'],
    ['After, in all terms', '900 units a month'],
  ]);
});

test.each([
  [1392, 1020, [running], 'Increase quota, pay USD 13.92'],
  [-1392, 980, [running], 'Lower quota, refund USD 13.92'],
  [0, 1020, [running], 'Increase quota, pay USD 0.00'],
  [11_443, 900, [running, renewed], 'Change quota to 900, pay USD 114.43'],
  [11_443, 1000, [running, renewed], 'Increase quota, pay USD 114.43'],
  [-11_443, 800, [running, renewed], 'Lower quota, refund USD 114.43'],
  [null, 900, [running], 'Change quota'],
])('%s cents to %i units: the button says what it does', (cents, quantity, terms, words) => {
  expect(actionWords(cents, quantity, terms)).toBe(words);
});
