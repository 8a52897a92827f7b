import { expect, test } from 'vitest';
import { formatDay, formatInstant, formatUtc } from './format-instant.ts';

test.each([
  ['2026-11-23T01:14:00Z', 'Asia/Shanghai', '23 Nov 2026, 09:14 GMT+8'],
  ['2026-11-23T01:14:00Z', 'Europe/London', '23 Nov 2026, 01:14 GMT'],
  ['2026-07-01T23:30:00Z', 'Europe/London', '2 Jul 2026, 00:30 GMT+1'],
  ['2026-03-01T04:05:00Z', 'America/New_York', '28 Feb 2026, 23:05 GMT-5'],
  ['2026-11-30T16:00:00Z', 'America/New_York', '30 Nov 2026, 11:00 GMT-5'],
  ['2026-11-30T16:00:00Z', 'Australia/Lord_Howe', '1 Dec 2026, 03:00 GMT+11'],
  ['2026-03-08T06:59:00Z', 'America/New_York', '8 Mar 2026, 01:59 GMT-5'],
  ['2026-03-08T07:00:00Z', 'America/New_York', '8 Mar 2026, 03:00 GMT-4'],
  ['2026-04-04T14:59:00Z', 'Australia/Lord_Howe', '5 Apr 2026, 01:59 GMT+11'],
  ['2026-04-04T15:00:00Z', 'Australia/Lord_Howe', '5 Apr 2026, 01:30 GMT+10:30'],
  ['2026-03-01T04:05:00Z', 'Asia/Kolkata', '1 Mar 2026, 09:35 GMT+5:30'],
])('%s in %s reads %s', (iso, zone, text) => {
  expect(formatInstant(iso, zone)).toBe(text);
});

test('a day is the day of the zone', () => {
  expect(formatDay('2026-11-22T16:00:00Z', 'Asia/Shanghai')).toBe('23 Nov 2026');
  expect(formatDay('2026-11-22T16:00:00Z', 'UTC')).toBe('22 Nov 2026');
});

test('the hint is in UTC', () => {
  expect(formatUtc('2026-11-23T01:14:00Z')).toBe('23 Nov 2026, 01:14 UTC');
});
