import { describe, expect, test } from 'vitest';
import type { Quota } from '#contract/quota.ts';
import type { Subscription } from '#contract/subscription.ts';
import { accountNotice } from './account-notice.ts';

const QUOTA: Quota = {
  purchased: 1000,
  consumed: 500,
  remaining: 500,
  resetsAt: '2026-11-30T16:00:00.000Z',
  noticePercent: 10,
};

const SUBSCRIPTION: Subscription = {
  state: 'active',
  edition: 'enterprise',
  terms: [],
  endsAt: '2027-06-23T16:00:00.000Z',
  graceEndsAt: '2027-06-30T16:00:00.000Z',
  autoRenewal: false,
  pendingOrder: null,
  asOf: '2026-11-23T09:00:00.000Z',
};

const title = (subscription: Partial<Subscription>, quota: Partial<Quota> = {}) =>
  accountNotice({ ...SUBSCRIPTION, ...subscription }, { ...QUOTA, ...quota })?.title ?? null;

test('all is well', () => {
  expect(title({})).toBeNull();
});

describe('units', () => {
  test.each([
    [101, 10, null],
    [100, 10, '100 units left of 1,000'],
    [1, 10, '1 unit left of 1,000'],
    [1, 0, null],
    [0, 0, 'All 1,000 units of this month are used'],
    [500, 50, '500 units left of 1,000'],
  ] as const)('%i left with a threshold of %i%%: %s', (remaining, noticePercent, words) => {
    expect(title({}, { remaining, consumed: 1000 - remaining, noticePercent })).toBe(words);
  });
});

describe('the end of the term', () => {
  test.each([
    ['2026-12-07T09:00:00.001Z', false, null],
    ['2026-12-07T09:00:00.000Z', false, 'Image scan ends in 14 days'],
    ['2026-11-23T09:00:00.001Z', false, 'Image scan ends in 1 day'],
    ['2026-11-24T09:00:00.000Z', true, null],
  ] as const)('%s, renews itself %s: %s', (endsAt, autoRenewal, words) => {
    expect(title({ endsAt, autoRenewal })).toBe(words);
  });
});

test('what stops work comes before what costs more, before what ends, before what runs low', () => {
  const grace = {
    state: 'grace',
    endsAt: '2026-11-20T16:00:00.000Z',
    graceEndsAt: '2026-11-27T16:00:00.000Z',
  } as const;
  const used = { remaining: 0, consumed: 1000 };
  const soon = { endsAt: '2026-11-30T16:00:00.000Z' };
  const few = { remaining: 50, consumed: 950 };
  expect(title(grace, used)).toBe('Scanning stopped on 21 Nov 2026, 5 days left to renew');
  expect(title(soon, used)).toBe('All 1,000 units of this month are used');
  expect(title(soon, few)).toBe('Image scan ends in 8 days');
  expect(title({}, few)).toBe('50 units left of 1,000');
});
