import { expect, test } from 'vitest';
import {
  formatClock,
  formatDate,
  formatMonth,
  formatStamp,
  zoneName,
} from './format-account-time.ts';

const SHANGHAI = 'Asia/Shanghai';

test.each([
  ['2026-11-16', '16 Nov'],
  ['2026-01-01', '1 Jan'],
  ['2028-02-29', '29 Feb'],
])('the day %s reads %s, wherever the reader is', (day, text) => {
  expect(formatDate(day)).toBe(text);
});

test.each([
  ['2026-11', 'November 2026'],
  ['2027-01', 'January 2027'],
])('the month %s reads %s', (month, text) => {
  expect(formatMonth(month)).toBe(text);
});

test('the last second of October in Shanghai is an afternoon in UTC', () => {
  expect(formatClock('2026-10-31T15:59:59Z', SHANGHAI)).toBe('31 Oct, 23:59');
  expect(formatClock('2026-10-31T16:00:00Z', SHANGHAI)).toBe('1 Nov, 00:00');
  expect(formatClock('2026-10-31T16:00:00Z', 'UTC')).toBe('31 Oct, 16:00');
});

test('a zone has the name of the instant', () => {
  expect(zoneName('2026-11-23T01:14:00Z', SHANGHAI)).toBe('GMT+8');
  expect(zoneName('2026-07-01T00:00:00Z', 'Europe/London')).toBe('GMT+1');
  expect(zoneName('2026-12-01T00:00:00Z', 'Europe/London')).toBe('GMT');
});

test('a stamp sorts as text', () => {
  expect(formatStamp('2026-11-23T01:04:09Z', SHANGHAI)).toBe('2026-11-23 09:04:09');
  expect(formatStamp('2026-10-31T16:00:00Z', SHANGHAI)).toBe('2026-11-01 00:00:00');
  expect(formatStamp('2026-11-23T01:04:09Z', 'UTC')).toBe('2026-11-23 01:04:09');
});
