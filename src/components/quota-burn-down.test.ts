import { expect, test } from 'vitest';
import type { Quota } from '#contract/quota.ts';
import type { QuotaUse } from '#contract/quota-ledger.ts';
import { addDays } from '#domain/account-clock.ts';
import { burnDown } from './quota-burn-down.ts';
import { forecastOf } from '#components/quota-use.ts';

const QUOTA: Quota = {
  purchased: 300,
  consumed: 240,
  remaining: 60,
  resetsAt: '2026-11-30T16:00:00.000Z',
  noticePercent: 10,
};

/** From 26 Oct to 23 Nov: ten new digests a day, and 10 known ones on the first of the month. */
const USE: QuotaUse = {
  days: Array.from({ length: 29 }, (_, index) => ({
    day: addDays('2026-10-26', index),
    firstScans: index === 28 ? 0 : 10,
    newMonth: index === 6 ? 20 : 0,
  })),
  due: 0,
  dueNextMonth: 0,
  superseded: 0,
  asOf: '2026-11-23T04:00:00Z',
};

const plan = burnDown(QUOTA, USE, forecastOf(QUOTA, USE, true));

test('the line starts with what was purchased and ends in what is left', () => {
  const actual = plan.points.filter(({ left }) => left !== null);
  expect(actual[0]).toMatchObject({ at: 0, name: 'Start of 1 Nov', left: 300 });
  expect(actual[1]).toMatchObject({ at: 1, name: 'End of 1 Nov', left: 270 });
  expect(actual.at(-1)).toMatchObject({ at: 22.5, name: 'Now, 23 Nov', left: 60, likely: 60 });
});

test('the table has every day of the month of the account clock', () => {
  expect(plan.days).toHaveLength(30);
  expect(plan.days[0]).toMatchObject({ day: '2026-11-01', used: 30, left: 270, forecast: null });
  expect(plan.days[22]).toMatchObject({ today: true, used: 0, left: 60 });
  expect(plan.days[29]).toMatchObject({
    day: '2026-11-30',
    used: null,
    left: null,
    forecast: { likely: -15 },
  });
});

test('running out is marked where the forecast meets zero', () => {
  expect(plan.runOut?.name).toBe('Runs out 29 Nov');
  expect(plan.runOut?.at).toBeCloseTo(28.5);
});

test('round ticks from below zero to what was purchased, weeks and the reset', () => {
  expect(plan.ticksY).toEqual([-100, 0, 100, 200, 300]);
  expect(plan.ticksX).toEqual([
    { at: 0, name: '1 Nov' },
    { at: 7, name: '8 Nov' },
    { at: 14, name: '15 Nov' },
    { at: 21, name: '22 Nov' },
    { at: 30, name: '1 Dec' },
  ]);
});

test('days before the subscription are gaps, not zeros', () => {
  const late = { ...USE, days: USE.days.slice(-4) };
  const { days, points } = burnDown(QUOTA, late, null);
  expect(days[18]).toMatchObject({ day: '2026-11-19', used: null, left: null });
  expect(points[0]).toMatchObject({ at: 19, name: 'Start of 20 Nov', left: 90 });
});
