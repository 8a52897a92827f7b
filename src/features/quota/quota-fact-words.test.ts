import { expect, test } from 'vitest';
import { dueWords, shortWords, supersededWords } from './quota-fact-words.ts';

test.each([
  [0, 'Nothing new to pay for: every known digest in scope is paid for this month'],
  [1, '1 unit for a digest that is not paid for this month'],
  [1200, '1,200 units for digests that are not paid for this month'],
])('%i due: %s', (due, words) => {
  expect(dueWords(due)).toBe(words);
});

test.each([
  [1, 'this month for a digest that no tag names any more'],
  [2, 'this month for digests that no tag names any more'],
])('%i superseded: %s', (units, words) => {
  expect(supersededWords(units)).toBe(words);
});

test.each([
  [
    2,
    1,
    'Its first scan needs 2 units, 1 a month is paid for. What finds no unit stays unchecked.',
  ],
  [
    1,
    0,
    'Its first scan needs 1 unit, 0 a month are paid for. What finds no unit stays unchecked.',
  ],
  [
    1300,
    1200,
    'Its first scan needs 1,300 units, 1,200 a month are paid for. What finds no unit stays unchecked.',
  ],
])('%i due with %i bought: %s', (due, purchased, words) => {
  expect(shortWords(due, purchased)).toBe(words);
});
