import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
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
