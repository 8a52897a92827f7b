const DAY_MS = 86_400_000;

/** Scans start at 02:00 on the account clock, when nobody pushes images. */
const BEFORE_MIDNIGHT_UTC_MS = 360 * 60_000;

/** How long a scan of the whole account takes. */
export const DAILY_SCAN_MS = 38 * 60_000;

/** Days that the seed reaches back. */
export const HISTORY_DAYS = 120;

/** An instant `days` before the epoch; negative days lie after it. ISO 8601. */
export function daysBefore(epoch: number, days: number): string {
  return new Date(epoch - days * DAY_MS).toISOString();
}

/** Start of the daily scan `daysAgo` days before the last one (epoch ms). */
export function dailyScanAt(epoch: number, daysAgo: number): number {
  return epoch - BEFORE_MIDNIGHT_UTC_MS - daysAgo * DAY_MS;
}
