import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './account-clock.ts';
import { boundsOf, daysOf, isPeriod, periodBetween } from './period.ts';

/** 23 November 2026, 17:00 on the account clock. */
const NOW = Date.parse('2026-11-23T09:00:00Z');

test.each([
  ['7', true],
  ['90', true],
  ['8', false],
  ['', false],
  ['2026-08-01..2026-09-30', true],
  ['2026-08-01..2026-08-01', true],
  ['2026-08-02..2026-08-01', false],
  ['2026-02-29..2026-03-01', false],
  ['2025-11-23..2026-11-23', true],
  ['2025-11-22..2026-11-23', false],
  ['2026-08-01', false],
  ['2026-8-1..2026-9-1', false],
])('%j is a period: %s', (text, expected) => {
  expect(isPeriod(text)).toBe(expected);
});

test.each([
  ['7', '2026-11-15T16:00:00Z', '2026-11-23T09:00:00Z'],
  ['2026-08-01..2026-09-30', '2026-07-31T16:00:00Z', '2026-09-30T16:00:00Z'],
  ['2026-11-01..2026-11-23', '2026-10-31T16:00:00Z', '2026-11-23T09:00:00Z'],
  ['2026-12-01..2026-12-02', '2026-11-23T09:00:00Z', '2026-11-23T09:00:00Z'],
])('%s lies between %s and %s', (period, from, to) => {
  expect(boundsOf(period, NOW)).toEqual({ from: Date.parse(from), to: Date.parse(to) });
});

test('two days make a period that names them again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000 }), fc.nat(365), (start, length) => {
      const first = addDays('2020-01-01', start);
      const last = addDays(first, length);
      const period = periodBetween(first, last);
      expect(isPeriod(period)).toBe(true);
      expect(daysOf(period)).toEqual({ first, last });
    }),
  );
});
