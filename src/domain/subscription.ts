import { accountDay, addDays, addMonths, DAY_MS, dayStart } from './account-clock.ts';

/** Days after the end in which the account can still be renewed (product-facts 1.6). */
export const GRACE_DAYS = 7;

/**
 * - `none`: image scan was never bought
 * - `active`: everything works
 * - `grace`: scanning has stopped, results can be read
 * - `ended`: the account is Basic again, results cannot be opened
 */
export const SUBSCRIPTION_STATES = ['none', 'active', 'grace', 'ended'] as const;
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number];

/** What was paid for: units a month from one instant to another (epoch ms, the end excluded). */
export type Term = {
  startsAt: number;
  endsAt: number;
  months: number;
  quantity: number;
  /** Day of the month, 1 to 31, on which the subscription was bought: renewals end on it. */
  renewalDay: number;
};

/** What the end of a term takes away, in the order in which it happens (product-facts 1.6). */
export const WHAT_STOPS = {
  grace: [
    'Periodic scans and new scans do not start, and running scans end.',
    'Quick fix and automatic fixing do not start.',
    'Results, settings and the ledger can still be read and exported.',
  ],
  ended: [
    'The account is Basic: image scan is off.',
    'Settings, results and the history of alerts can no longer be opened.',
  ],
} as const satisfies Record<'grace' | 'ended', readonly string[]>;

/**
 * The term that is bought at an instant (epoch ms). It is over at 00:00 on the account clock, the day
 * after the same day `months` later (product-facts 1.4).
 */
export function firstTerm(boughtAt: number, months: number, quantity: number): Term {
  const day = accountDay(boughtAt);
  const endsAt = dayStart(addDays(addMonths(day, months), 1));
  return { startsAt: boughtAt, endsAt, months, quantity, renewalDay: Number(day.slice(8)) };
}

/**
 * The term that goes on from the end of another one. It ends on the renewal day of a later month, or on
 * the last day of a shorter one; the month after goes back to that day, so that none is lost for good.
 */
export function renewedTerm(term: Term, months: number, quantity: number): Term {
  const { endsAt, renewalDay } = term;
  const month = addMonths(`${lastPaidDay(endsAt).slice(0, 7)}-01`, months);
  const last = addDays(addMonths(month, 1), -1);
  const day = addDays(month, renewalDay - 1);
  const end = dayStart(addDays(day < last ? day : last, 1));
  return { startsAt: endsAt, endsAt: end, months, quantity, renewalDay };
}

/** The last day that a term pays for, as `2027-11-23`: it ends at 00:00 of the day after. */
export function lastPaidDay(endsAt: number): string {
  return accountDay(endsAt - 1);
}

/** First instant at which nothing can be renewed any more (epoch ms). */
export function graceEnd(endsAt: number): number {
  return endsAt + GRACE_DAYS * DAY_MS;
}

/** The state at an instant (epoch ms); `endsAt` is the end of the last term, null without one. */
export function subscriptionState(endsAt: number | null, now: number): SubscriptionState {
  if (endsAt === null) return 'none';
  if (now < endsAt) return 'active';
  return now < graceEnd(endsAt) ? 'grace' : 'ended';
}

/** Whether results may be read: while the subscription runs and in the days of grace. */
export function isOpen(state: SubscriptionState): boolean {
  return state === 'active' || state === 'grace';
}

/** Whole days left at an instant (epoch ms), rounded up: 5 until the fifth day is over; never below 0. */
export function daysLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / DAY_MS));
}

/** The term that pays for an instant (epoch ms): the running one, else the last; undefined without any. */
export function termAt(terms: readonly Term[], now: number): Term | undefined {
  return terms.find(({ startsAt, endsAt }) => startsAt <= now && now < endsAt) ?? terms.at(-1);
}
