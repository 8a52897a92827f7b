/**
 * The clock that subscriptions and quota months run on: UTC+8, with no summer time (product-facts
 * 1.4, decision D8). Days and months of this file are days and months of that clock, whatever the
 * viewer's zone is.
 */
export const ACCOUNT_TIME_ZONE = 'Asia/Shanghai';

const OFFSET_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;

/** `2026-11`, with its first instant and the first instant of the month after it (epoch ms). */
export type QuotaMonth = { id: string; start: number; end: number };

/** The quota month that an instant (epoch ms) lies in; its end belongs to the next one. */
export function quotaMonth(instant: number): QuotaMonth {
  const { year, month } = partsOf(instant);
  return {
    id: accountDay(instant).slice(0, 7),
    start: instantOf(year, month, 1),
    end: instantOf(year, month + 1, 1),
  };
}

/** The quota month of an id such as `2026-11`. */
export function quotaMonthById(id: string): QuotaMonth {
  return quotaMonth(dayStart(`${id}-01`));
}

/** The day of an instant (epoch ms), as `2026-11-23`. */
export function accountDay(instant: number): string {
  return new Date(instant + OFFSET_MS).toISOString().slice(0, 10);
}

/** First instant of a day such as `2026-11-23` (epoch ms). */
export function dayStart(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - OFFSET_MS;
}

/** The day `days` later, earlier when negative. Every day of this clock has 24 hours. */
export function addDays(day: string, days: number): string {
  return accountDay(dayStart(day) + days * DAY_MS);
}

/** The same day `months` later, or the last day of that month when it is shorter. */
export function addMonths(day: string, months: number): string {
  const { year, month, date } = partsOf(dayStart(day));
  const last = partsOf(instantOf(year, month + months + 1, 0)).date;
  return accountDay(instantOf(year, month + months, Math.min(date, last)));
}

function partsOf(instant: number): { year: number; month: number; date: number } {
  const local = new Date(instant + OFFSET_MS);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth(), date: local.getUTCDate() };
}

function instantOf(year: number, month: number, date: number): number {
  return Date.UTC(year, month, date) - OFFSET_MS;
}
