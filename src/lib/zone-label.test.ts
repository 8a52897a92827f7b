import { expect, test } from 'vitest';
import { formatWeekday } from './format-weekday.ts';
import { zoneCity, zoneLabel } from './zone-label.ts';

test.each([
  ['Asia/Singapore', '2026-11-23T01:00:00Z', 'Singapore (GMT+8)'],
  ['Asia/Ho_Chi_Minh', '2026-11-23T01:00:00Z', 'Ho Chi Minh (GMT+7)'],
  ['America/New_York', '2026-10-31T01:00:00Z', 'New York (GMT-4)'],
  ['America/New_York', '2026-11-02T01:00:00Z', 'New York (GMT-5)'],
  ['America/Argentina/Ushuaia', '2026-11-02T01:00:00Z', 'Ushuaia (GMT-3)'],
  ['UTC', '2026-11-02T01:00:00Z', 'UTC'],
])('%s at %s is %s', (zone, at, label) => {
  expect(zoneLabel(zone, at)).toBe(label);
});

test('a city without an underscore stays', () => {
  expect(zoneCity('UTC')).toBe('UTC');
});

test.each([
  ['2026-11-26T01:00:00Z', 'Asia/Singapore', 'Thu 26 Nov 2026, 09:00'],
  ['2026-11-26T16:00:00Z', 'Asia/Singapore', 'Fri 27 Nov 2026, 00:00'],
])('%s in %s is %s', (at, zone, words) => {
  expect(formatWeekday(at, zone)).toBe(words);
});
