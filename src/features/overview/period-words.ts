import type { Overview } from '#contract/overview.ts';
import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import { COUNTING_UNIT_WORDS } from '#domain/counting-unit.ts';
import { boundsOf } from '#domain/period.ts';
import { SITE_LABELS } from '#domain/region.ts';
import { formatDay, formatInstant } from '#lib/format-instant.ts';
import type { Scope } from './overview-links.ts';

/** A day of the account clock, as which all days of this page count. */
export function accountDayWords(instant: string): string {
  return formatDay(instant, ACCOUNT_TIME_ZONE);
}

type Period = Pick<Overview, 'from' | 'to' | 'asOf'>;

/** The day that a time ends with: `to` is the first instant that does not belong to it. */
export function lastDayWords({ to, asOf }: Period): string {
  return accountDayWords(to === asOf ? to : new Date(Date.parse(to) - 1).toISOString());
}

/** `since 25 Aug 2026`, `from 1 Aug 2026 to 30 Sep 2026`. */
export function periodWords(period: Period): string {
  const first = accountDayWords(period.from);
  if (period.to !== period.asOf && lastDayWords(period) === first) return `on ${first}`;
  return period.to === period.asOf ? `since ${first}` : `from ${first} to ${lastDayWords(period)}`;
}

/** Whether anything is known of the time that changes are told of, and of what is open now. */
export function isKnown({ knownFrom, to }: Pick<Overview, 'knownFrom' | 'to'>): boolean {
  return knownFrom !== null && knownFrom < to;
}

/** What every number of the page is of, and when: the controls alone do not say it, and paper has none. */
export function contextWords(overview: Overview, { site, unit, days }: Scope): string {
  const { from, to, asOf, knownFrom } = overview;
  const asked = boundsOf(days, Date.parse(asOf));
  return [
    `${SITE_LABELS[site]}, counted by ${COUNTING_UNIT_WORDS[unit].label.toLowerCase()}, as of ${formatInstant(asOf)}.`,
    to === asOf
      ? ''
      : `The chart, what changed it and the fixes are of the time ${periodWords(overview)}, all else is of now.`,
    knownFrom !== null && asked.from < Date.parse(from)
      ? `Nothing is known before ${accountDayWords(from)}.`
      : '',
    unit === 'risk'
      ? ''
      : `One ${COUNTING_UNIT_WORDS[unit].one} may stand in several rows and columns, so they may add up to more.`,
    'Days are those of the account clock, GMT+8.',
  ]
    .filter(Boolean)
    .join(' ');
}
