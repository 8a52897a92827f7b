import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './account-clock.ts';
import { boundsOf, daysOf, isPeriod, knownBounds, periodBetween } from './period.ts';

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

test.each([
  ['2026-08-20T02:00:00Z', '2026-08-20T16:00:00Z'],
  ['2026-08-01T02:00:00Z', '2026-08-10T16:00:00Z'],
  ['2026-11-20T02:00:00Z', '2026-09-01T16:00:00Z'],
])('with results since %s a time begins at %s', (knownFrom, from) => {
  const asked = {
    from: Date.parse('2026-08-10T16:00:00Z'),
    to: Date.parse('2026-09-01T16:00:00Z'),
  };
  expect(knownBounds(asked, Date.parse(knownFrom))).toEqual({
    from: Date.parse(from),
    to: asked.to,
  });
});

test('without any result nothing is known of a time', () => {
  expect(knownBounds({ from: 1, to: 5 }, null)).toEqual({ from: 5, to: 5 });
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
