import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastQuota, weeklyTrend, type DayUse } from './quota-forecast.ts';

/* 00:00 on 23 November on the account clock: eight whole days are left of the month. */
const MIDNIGHT = Date.parse('2026-11-22T16:00:00Z');

const days = (...units: number[]): DayUse[] =>
  units.map((used, index) => ({
    day: `2026-11-${String(22 - units.length + 1 + index).padStart(2, '0')}`,
    units: used,
  }));
const constant = (units: number, count = 14) => days(...Array.from({ length: count }, () => units));

describe('a constant rate has no band', () => {
  const input = { now: MIDNIGHT, purchased: 1000, consumed: 500, history: constant(10), due: 0 };

  test('eight days of ten units use eighty', () => {
    const forecast = forecastQuota(input)!;
    expect(forecast.ratePerDay).toBe(10);
    expect(forecast.days.map(({ day }) => day)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
      '2026-11-30',
    ]);
    expect(forecast.days[0]).toEqual({ day: '2026-11-23', likely: 510, low: 510, high: 510 });
    expect(forecast.left).toEqual({ likely: 420, low: 420, high: 420 });
    expect(forecast.runsOut).toBeNull();
  });

  test('the rest of today counts by the hour', () => {
    const noon = forecastQuota({ ...input, now: MIDNIGHT + 12 * 3_600_000 })!;
    expect(noon.days[0]!.likely).toBe(505);
    expect(noon.left.likely).toBe(425);
  });

  test('what is due goes at once', () => {
    expect(forecastQuota({ ...input, due: 100 })!.days[0]!.likely).toBe(610);
  });

  test.each([
    [540, '2026-11-26'],
    [541, '2026-11-27'],
    [580, '2026-11-30'],
    [500, '2026-11-23'],
  ])('of %i units the last goes on %s', (purchased, day) => {
    expect(forecastQuota({ ...input, purchased })!.runsOut).toEqual({
      earliest: day,
      likely: day,
      latest: day,
    });
  });

  test('581 units last until the reset', () => {
    expect(forecastQuota({ ...input, purchased: 581 })!.runsOut).toBeNull();
  });

  test('a shortage is a negative number of units', () => {
    expect(forecastQuota({ ...input, purchased: 540 })!.left.likely).toBe(-40);
  });
});

test('a rate that varies has a band: mean 10, deviation 10.38, 1.28 of them times the root of the days', () => {
  const history = days(0, 20, 0, 20, 0, 20, 0, 20, 0, 20, 0, 20, 0, 20);
  const forecast = forecastQuota({
    now: MIDNIGHT,
    purchased: 600,
    consumed: 500,
    history,
    due: 0,
  })!;
  /* sqrt(14 * 100 / 13) = 10.377; after a day 13.28, after eight days 37.57. */
  expect(forecast.days[0]).toEqual({ day: '2026-11-23', likely: 510, low: 500, high: 523 });
  expect(forecast.days[7]).toEqual({ day: '2026-11-30', likely: 580, low: 542, high: 617 });
  expect(forecast.left).toEqual({ likely: 20, low: -17, high: 58 });
  expect(forecast.runsOut).toEqual({ earliest: '2026-11-29', likely: null, latest: null });
});

test('only the last 28 days count', () => {
  const history = [...constant(1000, 10), ...constant(5, 28)];
  const input = { now: MIDNIGHT, purchased: 1000, consumed: 0, history, due: 0 };
  expect(forecastQuota(input)!.ratePerDay).toBe(5);
});

test('six days are too few, seven are enough', () => {
  const input = { now: MIDNIGHT, purchased: 1000, consumed: 0, due: 0 };
  expect(forecastQuota({ ...input, history: constant(5, 6) })).toBeNull();
  expect(forecastQuota({ ...input, history: constant(5, 7) })).not.toBeNull();
});

test('on the last day of the month one day is left', () => {
  const now = Date.parse('2026-11-30T04:00:00Z');
  const input = { now, purchased: 1000, consumed: 100, history: constant(24), due: 0 };
  expect(forecastQuota(input)!.days).toEqual([
    { day: '2026-11-30', likely: 112, low: 112, high: 112 },
  ]);
});

test('days never go down, bounds stay in order, and what is left belongs to the last day', () => {
  const uses = fc.array(fc.nat(500), { minLength: 7, maxLength: 28 });
  const offset = fc.integer({ min: -22 * 86_400_000, max: 8 * 86_400_000 - 1 });
  fc.assert(
    fc.property(uses, offset, fc.nat(5000), fc.nat(500), (units, later, consumed, due) => {
      const history = units.map((used) => ({ day: '', units: used }));
      const purchased = 3000;
      const forecast = forecastQuota({ now: MIDNIGHT + later, purchased, consumed, history, due })!;
      let before = consumed + due;
      for (const { likely, low, high } of forecast.days) {
        expect(low).toBeLessThanOrEqual(likely);
        expect(likely).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(consumed + due);
        expect(likely).toBeGreaterThanOrEqual(before);
        before = likely;
      }
      const last = forecast.days.at(-1)!;
      expect(last.day).toBe('2026-11-30');
      expect(forecast.left.low).toBe(purchased - last.high);
      expect(forecast.left.high).toBe(purchased - last.low);
    }),
  );
});

describe('the last week against the one before', () => {
  test('needs fourteen days', () => {
    expect(weeklyTrend(constant(5, 13))).toBeNull();
  });

  test('sums seven days each', () => {
    const history = [...constant(100, 3), ...constant(2, 7), ...constant(3, 7)];
    expect(weeklyTrend(history)).toEqual({ before: 14, after: 21 });
  });
});
