import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  accountDay,
  addDays,
  addMonths,
  dayStart,
  quotaMonth,
  quotaMonthById,
} from './account-clock.ts';

const at = (iso: string) => Date.parse(iso);

/* Months begin at 16:00 UTC of the last day of the month before: 00:00 in Shanghai. */
const MONTHS = [
  ['2026-10-31T15:59:59.999Z', '2026-10', '2026-09-30T16:00:00Z', '2026-10-31T16:00:00Z'],
  ['2026-10-31T16:00:00.000Z', '2026-11', '2026-10-31T16:00:00Z', '2026-11-30T16:00:00Z'],
  ['2026-11-23T09:00:00.000Z', '2026-11', '2026-10-31T16:00:00Z', '2026-11-30T16:00:00Z'],
  ['2026-11-30T15:59:59.999Z', '2026-11', '2026-10-31T16:00:00Z', '2026-11-30T16:00:00Z'],
  ['2026-11-30T16:00:00.000Z', '2026-12', '2026-11-30T16:00:00Z', '2026-12-31T16:00:00Z'],
  ['2026-12-31T15:59:59.999Z', '2026-12', '2026-11-30T16:00:00Z', '2026-12-31T16:00:00Z'],
  ['2026-12-31T16:00:00.000Z', '2027-01', '2026-12-31T16:00:00Z', '2027-01-31T16:00:00Z'],
  ['2027-02-28T15:59:59.999Z', '2027-02', '2027-01-31T16:00:00Z', '2027-02-28T16:00:00Z'],
  ['2028-02-28T16:00:00.000Z', '2028-02', '2028-01-31T16:00:00Z', '2028-02-29T16:00:00Z'],
  ['2028-02-29T16:00:00.000Z', '2028-03', '2028-02-29T16:00:00Z', '2028-03-31T16:00:00Z'],
] as const;

test.each(MONTHS)('%s is in the quota month %s', (instant, id, start, end) => {
  expect(quotaMonth(at(instant))).toEqual({ id, start: at(start), end: at(end) });
  expect(quotaMonthById(id)).toEqual({ id, start: at(start), end: at(end) });
});

test.each([
  ['2026-11-22T15:59:59.999Z', '2026-11-22'],
  ['2026-11-22T16:00:00.000Z', '2026-11-23'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01'],
])('%s is on the day %s', (instant, day) => {
  expect(accountDay(at(instant))).toBe(day);
});

test('a day starts at 16:00 UTC of the day before', () => {
  expect(dayStart('2026-11-23')).toBe(at('2026-11-22T16:00:00Z'));
  expect(dayStart('2027-01-01')).toBe(at('2026-12-31T16:00:00Z'));
});

test.each([
  ['2026-11-30', 1, '2026-12-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-02-28', 1, '2027-03-01'],
  ['2026-11-01', -1, '2026-10-31'],
  ['2026-11-23', 0, '2026-11-23'],
])('%s and %i days is %s', (day, days, result) => {
  expect(addDays(day, days)).toBe(result);
});

test.each([
  ['2026-11-23', 12, '2027-11-23'],
  ['2027-01-31', 1, '2027-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-11-23', -12, '2025-11-23'],
])('%s and %i months is %s', (day, months, result) => {
  expect(addMonths(day, months)).toBe(result);
});

/*
 * Zones of viewers, each on both sides of its clock change in 2026: New York on 8 March and 1 November,
 * Lord Howe, by 30 minutes, on 5 April and 4 October. The account's clock does not follow any of them.
 */
describe.each(['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe'])(
  'for a viewer in %s',
  (zone) => {
    afterEach(() => vi.unstubAllEnvs());

    test.each([
      ['2026-03-08T06:59:59.999Z', '2026-03-08', '2026-03'],
      ['2026-03-08T07:00:00.000Z', '2026-03-08', '2026-03'],
      ['2026-04-04T14:59:59.999Z', '2026-04-04', '2026-04'],
      ['2026-04-04T15:00:00.000Z', '2026-04-04', '2026-04'],
      ['2026-10-03T15:29:59.999Z', '2026-10-03', '2026-10'],
      ['2026-10-03T15:30:00.000Z', '2026-10-03', '2026-10'],
      ['2026-10-31T15:59:59.999Z', '2026-10-31', '2026-10'],
      ['2026-10-31T16:00:00.000Z', '2026-11-01', '2026-11'],
      ['2026-11-01T05:59:59.999Z', '2026-11-01', '2026-11'],
      ['2026-11-01T06:00:00.000Z', '2026-11-01', '2026-11'],
    ])('%s is the day %s of %s', (instant, day, month) => {
      vi.stubEnv('TZ', zone);
      expect(accountDay(at(instant))).toBe(day);
      expect(quotaMonth(at(instant)).id).toBe(month);
      expect(addDays(day, 1)).toBe(accountDay(at(instant) + 86_400_000));
    });
  },
);
