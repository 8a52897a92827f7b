import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  daysLeft,
  firstTerm,
  GRACE_DAYS,
  graceEnd,
  isOpen,
  lastPaidDay,
  renewedTerm,
  SUBSCRIPTION_STATES,
  subscriptionState,
  termAt,
  type Term,
} from './subscription.ts';

const at = (iso: string) => Date.parse(iso);

test.each([
  ['2026-11-23T01:14:00.000Z', 12, '2027-11-23T16:00:00Z', '2027-11-23'],
  ['2026-11-23T01:14:00.000Z', 1, '2026-12-23T16:00:00Z', '2026-12-23'],
  ['2026-11-23T15:59:59.999Z', 1, '2026-12-23T16:00:00Z', '2026-12-23'],
  ['2026-11-23T16:00:00.000Z', 1, '2026-12-24T16:00:00Z', '2026-12-24'],
  ['2027-01-31T04:00:00.000Z', 1, '2027-02-28T16:00:00Z', '2027-02-28'],
  ['2028-01-31T04:00:00.000Z', 1, '2028-02-29T16:00:00Z', '2028-02-29'],
  ['2026-08-31T04:00:00.000Z', 36, '2029-08-31T16:00:00Z', '2029-08-31'],
])('bought at %s for %i months: ends %s, after %s', (bought, months, end, lastDay) => {
  expect(firstTerm(at(bought), months, 20)).toMatchObject({
    startsAt: at(bought),
    endsAt: at(end),
    months,
    quantity: 20,
  });
  expect(lastPaidDay(at(end))).toBe(lastDay);
});

test.each([
  ['2026-11-23T01:14:00Z', 12, [12], ['2028-11-23']],
  [
    '2026-12-31T04:00:00Z',
    1,
    [1, 1, 1, 1],
    ['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31'],
  ],
  ['2027-01-30T04:00:00Z', 1, [1, 1], ['2027-03-30', '2027-04-30']],
  ['2028-01-29T04:00:00Z', 1, [12, 12], ['2029-02-28', '2030-02-28']],
  ['2027-02-28T04:00:00Z', 1, [1], ['2027-04-28']],
] as const)('bought %s for %i, renewed for %j: paid until %j', (bought, months, renewals, days) => {
  let term = firstTerm(at(bought), months, 20);
  const paidUntil = renewals.map((more) => {
    const { endsAt } = term;
    term = renewedTerm(term, more, 40);
    expect(term).toMatchObject({ startsAt: endsAt, months: more, quantity: 40 });
    return lastPaidDay(term.endsAt);
  });
  expect(paidUntil).toEqual(days);
});

describe('the end and the seven days of grace, to the millisecond', () => {
  const END = at('2026-11-20T16:00:00Z');

  test.each([
    ['2026-11-20T15:59:59.999Z', 'active', true],
    ['2026-11-20T16:00:00.000Z', 'grace', true],
    ['2026-11-27T15:59:59.999Z', 'grace', true],
    ['2026-11-27T16:00:00.000Z', 'ended', false],
  ] as const)('%s: %s, open %s', (instant, state, open) => {
    expect(subscriptionState(END, at(instant))).toBe(state);
    expect(isOpen(state)).toBe(open);
  });

  test('grace ends seven days after the end', () => {
    expect(GRACE_DAYS).toBe(7);
    expect(graceEnd(END)).toBe(at('2026-11-27T16:00:00Z'));
  });

  test('never bought is a state of its own, and closed', () => {
    expect(subscriptionState(null, END)).toBe('none');
    expect(isOpen('none')).toBe(false);
    expect(SUBSCRIPTION_STATES).toEqual(['none', 'active', 'grace', 'ended']);
  });
});

test.each([
  ['2026-11-23T01:14:00Z', '2026-11-27T16:00:00Z', 5],
  ['2026-11-26T16:00:00Z', '2026-11-27T16:00:00Z', 1],
  ['2026-11-26T15:59:59Z', '2026-11-27T16:00:00Z', 2],
  ['2026-11-27T16:00:00Z', '2026-11-27T16:00:00Z', 0],
  ['2026-12-01T00:00:00Z', '2026-11-27T16:00:00Z', 0],
])('from %s to %s: %i days', (now, until, days) => {
  expect(daysLeft(at(until), at(now))).toBe(days);
});

describe('days do not follow the clock changes of viewers', () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each(['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe'])('%s', (zone) => {
    vi.stubEnv('TZ', zone);
    /* Seven times 24 hours over 8 March, 5 April, 4 October and 1 November 2026. */
    for (const end of ['2026-03-05', '2026-04-02', '2026-10-01', '2026-10-29']) {
      const start = at(`${end}T16:00:00Z`);
      expect(graceEnd(start) - start).toBe(604_800_000);
      expect(daysLeft(graceEnd(start), start)).toBe(7);
    }
    expect(firstTerm(at('2026-10-03T15:00:00Z'), 1, 20).endsAt).toBe(at('2026-11-03T16:00:00Z'));
  });
});

describe('the term that pays for an instant', () => {
  const first: Term = { startsAt: 100, endsAt: 200, months: 1, quantity: 20, renewalDay: 1 };
  const next: Term = { startsAt: 200, endsAt: 300, months: 1, quantity: 40, renewalDay: 1 };

  test.each([
    [100, 20],
    [199, 20],
    [200, 40],
    [299, 40],
    [300, 40],
  ])('at %i it is for %i units', (now, quantity) => {
    expect(termAt([first, next], now)?.quantity).toBe(quantity);
  });

  test('there is none without terms', () => {
    expect(termAt([], 100)).toBeUndefined();
  });
});
