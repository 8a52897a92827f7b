import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeCents, isQuoteValid, QUOTE_VALID_MS } from './order-price.ts';
import type { Term } from './subscription.ts';

/* 100 days of 86,400 s, 1 month on the price list: 20 units are 200 cents for the whole term. */
const START = Date.parse('2026-11-22T16:00:00Z');
const SECOND = 1000;
const DAY = 86_400 * SECOND;
const TERM: Term = {
  startsAt: START,
  endsAt: START + 100 * DAY,
  months: 1,
  quantity: 1000,
  renewalDay: 23,
};

describe('a change costs the share of the seconds that are left', () => {
  test.each([
    ['from the first second', 0, 1020, 200],
    ['half way', 50 * DAY, 1020, 100],
    ['with a quarter left', 75 * DAY, 1020, 50],
    ['with a day left: 2.00', 99 * DAY, 1020, 2],
    ['with 11 hours left: 0.92, a cent', 99 * DAY + 13 * 3600 * SECOND, 1020, 1],
    ['with 5 hours left: 0.42, nothing', 99 * DAY + 19 * 3600 * SECOND, 1020, 0],
    ['at the end', 100 * DAY, 1020, 0],
    ['after the end', 101 * DAY, 1020, 0],
    ['half way, for less', 50 * DAY, 980, -100],
    ['half way, for much less', 50 * DAY, 20, -4900],
    ['half way, for the same', 50 * DAY, 1000, 0],
    ['before it starts: the whole term', -10 * DAY, 1020, 200],
  ])('%s', (_, offset, quantity, cents) => {
    expect(changeCents([TERM], quantity, START + offset)).toBe(cents);
  });

  test('a term to come counts whole, each from the quantity that it has', () => {
    const next = { ...TERM, startsAt: TERM.endsAt, endsAt: TERM.endsAt + 100 * DAY, quantity: 800 };
    /* 20 units for half a term are 100 cents; 220 units for the next one are 2,200. */
    expect(changeCents([TERM, next], 1020, START + 50 * DAY)).toBe(2300);
  });

  test('a second that is not whole any more is not paid for', () => {
    /* 200,000 units are 2,000,000 cents for 8,640,000 s: 0.23 cents a second, 2 cents for 10. */
    const big = [{ ...TERM, quantity: 0 }];
    expect(changeCents(big, 200_000, TERM.endsAt - 10 * SECOND)).toBe(2);
    expect(changeCents(big, 200_000, TERM.endsAt - 6 * SECOND - 999)).toBe(1);
    expect(changeCents(big, 200_000, TERM.endsAt - 999)).toBe(0);
  });
});

const quantities = fc.integer({ min: 1, max: 10_000 }).map((steps) => steps * 20);
const instants = fc.integer({ min: -DAY, max: 101 * DAY }).map((offset) => START + offset);

test('a refund is what the same change the other way costs', () => {
  fc.assert(
    fc.property(quantities, quantities, instants, (held, wanted, at) => {
      const there = changeCents([{ ...TERM, quantity: held }], wanted, at);
      const back = changeCents([{ ...TERM, quantity: wanted }], held, at);
      expect(there + back).toBe(0);
    }),
  );
});

test('it is a whole number of cents, never more than the whole term, and more units never cost less', () => {
  fc.assert(
    fc.property(quantities, quantities, instants, (wanted, more, at) => {
      const cents = changeCents([{ ...TERM, quantity: 0 }], wanted, at);
      expect(Number.isInteger(cents)).toBe(true);
      expect(cents).toBeLessThanOrEqual(wanted * 10);
      expect(changeCents([{ ...TERM, quantity: 0 }], wanted + more, at)).toBeGreaterThanOrEqual(
        cents,
      );
    }),
  );
});

test.each([
  [0, true],
  [15 * 60_000, true],
  [15 * 60_000 + 1, false],
  [-1, false],
])('a price shown %i ms ago holds: %s', (age, holds) => {
  expect(QUOTE_VALID_MS).toBe(900_000);
  expect(isQuoteValid(START - age, START)).toBe(holds);
});
