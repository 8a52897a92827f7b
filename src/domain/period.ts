import { accountDay, addDays, DAY_MS, dayStart } from './account-clock.ts';

/** Numbers of days that are offered to look back. */
export const PRESET_DAYS = ['7', '30', '90'] as const;
export const DEFAULT_PERIOD = '90';
export const LONGEST_PERIOD_DAYS = 366;

/** Two instants (epoch ms): what happened after `from`, until and with `to`. */
export type Bounds = { from: number; to: number };

/**
 * Whether a text names a time to look back over: `30` for the last days until now, or
 * `2026-08-01..2026-09-30` for two days of the account clock and all between them, at most
 * `LONGEST_PERIOD_DAYS`.
 */
export function isPeriod(text: string): boolean {
  if (PRESET_DAYS.some((days) => days === text)) return true;
  const days = daysOf(text);
  if (days === null) return false;
  const length = (dayStart(days.last) - dayStart(days.first)) / DAY_MS + 1;
  return length >= 1 && length <= LONGEST_PERIOD_DAYS;
}

/** The period between two days of the account clock, both included. */
export function periodBetween(first: string, last: string): string {
  return `${first}..${last}`;
}

/** The two days of a period that names them; null for one that looks back from now. */
export function daysOf(period: string): { first: string; last: string } | null {
  const [, first, last] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(period) ?? [];
  return first && last && isDay(first) && isDay(last) ? { first, last } : null;
}

/** Where a period begins and ends, seen at `now` (epoch ms): nothing is known of what comes after it. */
export function boundsOf(period: string, now: number): Bounds {
  const days = daysOf(period);
  const from = dayStart(days ? days.first : addDays(accountDay(now), -Number(period)));
  const to = days ? dayStart(addDays(days.last, 1)) : now;
  return { from: Math.min(from, now), to: Math.min(to, now) };
}

/**
 * The part of a time of which something is known. The day on which the first scan found anything
 * (`knownFrom`, epoch ms) is left out too: all that was there before would look new on it. Empty, with both
 * ends in one instant, when nothing is known of it.
 */
export function knownBounds({ from, to }: Bounds, knownFrom: number | null): Bounds {
  if (knownFrom === null) return { from: to, to };
  const known = dayStart(addDays(accountDay(knownFrom), 1));
  return { from: Math.min(Math.max(from, known), to), to };
}

/** Whether a text such as `2026-02-29` is a day that exists. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayStart(text) : NaN;
  return Number.isFinite(at) && accountDay(at) === text;
}
