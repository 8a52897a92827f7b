import { afterEach, describe, expect, test } from 'vitest';
import { expiryOf } from './ignore-expiry.ts';

const ZONE = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = ZONE;
});

describe.each([
  ['Asia/Shanghai', '2026-11-23T01:14:00Z', 'days-7', '2026-11-30T15:59:59.000Z'],
  ['Asia/Shanghai', '2026-11-23T01:14:00Z', 'days-90', '2027-02-21T15:59:59.000Z'],
  ['Asia/Shanghai', '2026-11-23T17:14:00Z', 'days-30', '2026-12-24T15:59:59.000Z'],
  ['Europe/London', '2026-10-20T12:00:00Z', 'days-7', '2026-10-27T23:59:59.000Z'],
  ['America/New_York', '2026-11-23T01:14:00Z', 'days-7', '2026-11-30T04:59:59.000Z'],
] as const)('%s at %s', (zone, now, choice, expiresAt) => {
  test(`${choice} ends with the day there`, () => {
    process.env['TZ'] = zone;
    expect(expiryOf(choice, '', new Date(now))).toEqual({ expiresAt });
  });
});

describe('a chosen date', () => {
  const now = new Date('2026-11-23T01:14:00Z');

  test.each([
    ['2026-11-30', { expiresAt: '2026-11-30T15:59:59.000Z' }],
    ['2026-11-23', { expiresAt: '2026-11-23T15:59:59.000Z' }],
    ['2026-11-22', { problem: 'past-date' }],
    ['', { problem: 'no-date' }],
    ['30 Nov', { problem: 'no-date' }],
  ])('%s', (date, expected) => {
    process.env['TZ'] = 'Asia/Shanghai';
    expect(expiryOf('date', date, now)).toEqual(expected);
  });
});

test('no end is no instant', () => {
  expect(expiryOf('never', '2026-11-30', new Date())).toEqual({ expiresAt: null });
});
