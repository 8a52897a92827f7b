import { expect, test } from 'vitest';
import type { Quota } from '#contract/quota.ts';
import type { QuotaUse } from '#contract/quota-ledger.ts';
import { addDays } from '#domain/account-clock.ts';
import { forecastWords } from '#components/quota-forecast-words.ts';
import { trendWords } from './quota-trend-words.ts';

const quota = (purchased: number, consumed: number): Quota => ({
  purchased,
  consumed,
  remaining: purchased - consumed,
  resetsAt: '2026-11-30T16:00:00.000Z',
  noticePercent: 10,
});

/** Days up to yesterday with these units, and today with none; noon of 23 Nov in Shanghai. */
function daily(units: readonly number[], due = 0): QuotaUse {
  const first = addDays('2026-11-23', -units.length);
  const rows = [...units, 0].map((firstScans, index) => ({
    day: addDays(first, index),
    firstScans,
    newMonth: 0,
  }));
  return { days: rows, due, dueNextMonth: 0, superseded: 0, asOf: '2026-11-23T04:00:00Z' };
}

const steady = (units: number) => Array.from({ length: 28 }, () => units);

test.each([
  [
    'lasts',
    quota(1000, 270),
    daily(steady(5)),
    'Lasts until the reset: about 690 units will be left',
    'At 5 units a day for new digests, as in the last 28 days.',
  ],
  [
    'runs out',
    quota(300, 270),
    daily(steady(10)),
    'Runs out on 26 Nov, about 45 units short',
    'Very likely on that day, at 10 units a day.',
  ],
  [
    'what is due goes first',
    quota(300, 270),
    daily(steady(10), 26),
    'Runs out on 23 Nov, about 71 units short',
    'Very likely on that day, at 10 units a day.',
  ],
  [
    'fewer than seven days',
    quota(1000, 0),
    daily([5, 5, 5, 5, 5, 5]),
    'Too early for a forecast: 7 complete days are needed',
    '6 complete days are known so far.',
  ],
  [
    'nothing new comes',
    quota(1000, 0),
    daily(steady(0), 265),
    'Lasts until the reset: about 740 units will be left',
    'No new digest used a unit in the last 28 days. The next scan uses 265 units.',
  ],
  [
    'a little more than one a day',
    quota(1000, 28),
    daily([...steady(1).slice(1), 2]),
    'Lasts until the reset: about 970 units will be left (between 960 and 970)',
    'At 1 unit a day for new digests, as in the last 28 days.',
  ],
  [
    'nothing is left for one digest',
    quota(300, 300),
    daily(steady(10), 1),
    'No unit is left: new digests are not scanned until 1 Dec',
    '1 image digest waits for a unit and stays unchecked until then. Digests that were scanned this month can be scanned again at no cost.',
  ],
  [
    'nothing is left',
    quota(300, 300),
    daily(steady(10), 17),
    'No unit is left: new digests are not scanned until 1 Dec',
    '17 image digests wait for a unit and stay unchecked until then. Digests that were scanned this month can be scanned again at no cost.',
  ],
] as const)('%s', (_, units, days, title, detail) => {
  expect(forecastWords(units, days, true)).toMatchObject({ title, detail });
});

test('a band says from when to when', () => {
  const restless = Array.from({ length: 28 }, (_, day) => (day % 2 ? 20 : 0));
  expect(forecastWords(quota(300, 240), daily(restless), true)).toEqual({
    tone: 'caution',
    title: 'Runs out on 29 Nov, about 15 units short',
    detail: 'Likely between 27 Nov and the reset on 1 Dec, at 10 units a day.',
  });
  expect(forecastWords(quota(300, 210), daily(restless), true)).toEqual({
    tone: 'caution',
    title: 'May run out from 29 Nov, up to 20 units short',
    detail: 'More likely 15 units will be left on 1 Dec, at 10 units a day.',
  });
});

test('nothing is forecast while scanning has stopped', () => {
  expect(forecastWords(quota(1000, 270), daily(steady(5)), false).title).toBe(
    'No unit is used while the subscription is not renewed',
  );
});

test.each([
  [[37, 55], 'Daily use rose 49% since 16 Nov'],
  [[55, 37], 'Daily use fell 33% since 16 Nov'],
  [[40, 40], 'Daily use has not changed since 16 Nov'],
  [[0, 40], 'Daily use began on or after 16 Nov'],
  [[0, 0], 'No new digest used a unit in the last 14 days'],
  [[1000, 1001], 'Daily use rose under 1% since 16 Nov'],
] as const)('weeks of %j read %j', ([before, after], lead) => {
  const week = (sum: number) => [sum, 0, 0, 0, 0, 0, 0];
  const days = daily([...week(before), ...week(after)]);
  expect(trendWords(quota(5000, 270), days, true).lead).toBe(lead);
});

test('a fall for want of units or scans is not told as a fall', () => {
  const days = daily([...steady(5), 0, 0, 0]);
  expect(trendWords(quota(300, 300), days, true).lead).toBe('The last unit was used on 19 Nov');
  expect(trendWords(quota(1000, 300), days, false).lead).toBe(
    'No unit is used since scanning stopped',
  );
  expect(trendWords(quota(1000, 300), daily([1, 2, 3]), true).lead).toBe('Too early for a trend');
});
