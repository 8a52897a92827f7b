import { expect, test } from 'vitest';
import { offsetAt, zonedDay, zonedInstant } from './zoned-time.ts';

const at = (iso: string) => Date.parse(iso);
const MINUTE = 60_000;

/* The last millisecond before a change of the clock, and the first one after it. */
test.each([
  ['Asia/Shanghai', '2026-11-01T05:59:59.999Z', 480],
  ['UTC', '2026-11-01T05:59:59.999Z', 0],
  ['America/New_York', '2026-11-01T05:59:59.999Z', -240],
  ['America/New_York', '2026-11-01T06:00:00.000Z', -300],
  ['America/New_York', '2027-03-14T06:59:59.999Z', -300],
  ['America/New_York', '2027-03-14T07:00:00.000Z', -240],
  ['Australia/Lord_Howe', '2026-10-03T15:29:59.999Z', 630],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00.000Z', 660],
  ['Australia/Lord_Howe', '2027-04-03T14:59:59.999Z', 660],
  ['Australia/Lord_Howe', '2027-04-03T15:00:00.000Z', 630],
  ['Asia/Kathmandu', '2026-11-01T00:00:00.000Z', 345],
])('%s is at %s %i minutes ahead of UTC', (zone, instant, minutes) => {
  expect(offsetAt(at(instant), zone)).toBe(minutes * MINUTE);
});

test.each([
  ['2026-11-22T15:59:59.999Z', 'Asia/Shanghai', '2026-11-22'],
  ['2026-11-22T16:00:00.000Z', 'Asia/Shanghai', '2026-11-23'],
  ['2026-11-01T03:59:59.999Z', 'America/New_York', '2026-10-31'],
  ['2026-11-01T04:00:00.000Z', 'America/New_York', '2026-11-01'],
  ['2026-11-02T04:59:59.999Z', 'America/New_York', '2026-11-01'],
  ['2026-11-02T05:00:00.000Z', 'America/New_York', '2026-11-02'],
])('%s is in %s on %s', (instant, zone, day) => {
  expect(zonedDay(at(instant), zone)).toBe(day);
});

test.each([
  ['2026-11-23', 2, 'Asia/Shanghai', '2026-11-22T18:00:00.000Z', 'an hour like any other'],
  ['2026-11-23', 24, 'Asia/Shanghai', '2026-11-23T16:00:00.000Z', 'the end of the day'],
  ['2026-11-01', 0, 'America/New_York', '2026-11-01T04:00:00.000Z', 'before it happens twice'],
  ['2026-11-01', 1, 'America/New_York', '2026-11-01T05:00:00.000Z', 'the first of two'],
  ['2026-11-01', 2, 'America/New_York', '2026-11-01T07:00:00.000Z', 'after it happened twice'],
  ['2027-03-14', 1, 'America/New_York', '2027-03-14T06:00:00.000Z', 'before the gap'],
  ['2027-03-14', 2, 'America/New_York', '2027-03-14T07:00:00.000Z', 'in the gap'],
  ['2027-03-14', 3, 'America/New_York', '2027-03-14T07:00:00.000Z', 'after the gap'],
  ['2027-03-28', 2, 'Europe/Berlin', '2027-03-28T01:00:00.000Z', 'in the gap'],
  ['2027-03-28', 4, 'Europe/Berlin', '2027-03-28T02:00:00.000Z', 'an hour after the gap'],
  ['2026-10-04', 2, 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z', 'in a gap of half an hour'],
  ['2026-10-04', 3, 'Australia/Lord_Howe', '2026-10-03T16:00:00.000Z', 'half an hour after it'],
  ['2027-04-04', 1, 'Australia/Lord_Howe', '2027-04-03T14:00:00.000Z', 'before half of it again'],
  ['2027-04-04', 2, 'Australia/Lord_Howe', '2027-04-03T15:30:00.000Z', 'after half of it again'],
])('%s, %i o’clock in %s is %s: %s', (day, hour, zone, instant) => {
  expect(new Date(zonedInstant(day, hour, zone)).toISOString()).toBe(instant);
});
