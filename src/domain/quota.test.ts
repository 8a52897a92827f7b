import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DEFAULT_NOTICE_PERCENT,
  lowestQuantity,
  nearestQuantities,
  NOTICE_PERCENTS,
  quotaLevel,
  readQuantity,
  unitsForImages,
  PRICE_CENTS_PER_UNIT_MONTH,
  PURCHASE_TERMS_MONTHS,
  priceCents,
  QUOTA_MAX,
  QUOTA_MIN,
  QUOTA_STEP,
  quantityProblem,
  remainingUnits,
  roundUpQuantity,
} from './quota.ts';

test('unit, step, range, price and terms are those of the product', () => {
  expect([QUOTA_STEP, QUOTA_MIN, QUOTA_MAX, PRICE_CENTS_PER_UNIT_MONTH]).toEqual([
    20, 20, 200_000, 10,
  ]);
  expect(PURCHASE_TERMS_MONTHS).toEqual([1, 2, 3, 6, 12, 24, 36]);
});

test.each([
  [20, null],
  [200_000, null],
  [0, 'below-minimum'],
  [-20, 'below-minimum'],
  [30, 'not-a-step'],
  [200_020, 'above-maximum'],
  [20.5, 'not-a-whole-number'],
  [Number.NaN, 'not-a-whole-number'],
])('a quantity of %d: %s', (quantity, problem) => {
  expect(quantityProblem(quantity)).toBe(problem);
});

test.each([
  [1, 20],
  [20, 20],
  [21, 40],
  [199_999, 200_000],
  [1e9, 200_000],
  [-5, 20],
  [Number.NaN, 20],
])('%d is rounded up to %d', (typed, sold) => {
  expect(roundUpQuantity(typed)).toBe(sold);
});

test('whatever is typed rounds to a quantity on sale that is not smaller', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 200_000, noNaN: true }), (typed) => {
      const sold = roundUpQuantity(typed);
      expect(quantityProblem(sold)).toBeNull();
      expect(sold).toBeGreaterThanOrEqual(typed);
      expect(sold - typed).toBeLessThanOrEqual(20);
    }),
  );
});

test('1,000 units for 12 months cost USD 1,200.00', () => {
  expect(priceCents(1000, 12)).toBe(120_000);
});

test('units left are never below 0', () => {
  expect(remainingUnits({ purchased: 1000, consumed: 184 })).toBe(816);
  expect(remainingUnits({ purchased: 20, consumed: 40 })).toBe(0);
});

test.each([
  [30, [20, 40]],
  [0, [20]],
  [7, [20]],
  [20, [20]],
  [-100, [20]],
  [199_999, [199_980, 200_000]],
  [200_001, [200_000]],
  [1e12, [200_000]],
  [41.5, [40, 60]],
  [Number.NaN, []],
])('the nearest quantities to %d are %j', (quantity, nearest) => {
  expect(nearestQuantities(quantity)).toEqual(nearest);
});

test.each([
  ['40', 40],
  [' 40 ', 40],
  ['1,000', 1000],
  ['1 000', 1000],
  ['1\u00A0000', 1000],
  ['200,000', 200_000],
  ['0020', 20],
])('%j is typed for %i', (text, quantity) => {
  expect(readQuantity(text)).toBe(quantity);
});

test.each([
  '',
  ' ',
  '3.220',
  '10,00',
  '1,0000',
  '-20',
  '1e3',
  '20 units',
  '0x14',
  '٤٠',
  '1,000 000,',
])('%j is no quantity', (text) => {
  expect(readQuantity(text)).toBeNaN();
});

test('the nearest quantities can always be bought', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (quantity) => {
      for (const nearest of nearestQuantities(quantity))
        expect(quantityProblem(nearest)).toBeNull();
    }),
  );
});

test('ten images with twenty updates need thirty units', () => {
  expect(unitsForImages(10, 20)).toBe(30);
});

test.each([
  [0, 20],
  [1, 20],
  [20, 20],
  [21, 40],
  [272, 280],
])('with %i units in use, %i is the lowest quantity', (consumed, lowest) => {
  expect(lowestQuantity(consumed)).toBe(lowest);
});

test.each([
  [1000, 899, 10, 'enough'],
  [1000, 900, 10, 'low'],
  [1000, 999, 10, 'low'],
  [1000, 999, 0, 'enough'],
  [1000, 1000, 0, 'exhausted'],
  [1000, 500, 50, 'low'],
  [20, 19, 5, 'low'],
  [20, 18, 5, 'enough'],
  [0, 0, 10, 'exhausted'],
] as const)('%i units, %i used, a threshold of %i%%: %s', (purchased, consumed, percent, level) => {
  expect(quotaLevel({ purchased, consumed }, percent)).toBe(level);
});

test('the thresholds to choose from', () => {
  expect(NOTICE_PERCENTS).toEqual([0, 5, 10, 20, 30, 50]);
  expect(DEFAULT_NOTICE_PERCENT).toBe(10);
});
