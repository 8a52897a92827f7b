import { formatInstant } from './format-instant.ts';

const MONTHS = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const DAYS = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A day of a calendar, `2026-11-16`, as `16 Nov`: no instant, so no zone can move it. */
export function formatDate(day: string): string {
  return DAYS.format(new Date(`${day}T00:00:00Z`));
}

/** `2026-11` as `November 2026`. */
export function formatMonth(month: string): string {
  return MONTHS.format(new Date(`${month}-01T00:00:00Z`));
}

/** `23 Nov, 09:14`, for tables whose head names the zone and whose title names the year. */
export function formatClock(iso: string, timeZone: string): string {
  return formatInstant(iso, timeZone).replace(/ \d{4}, (\S+) .*$/, ', $1');
}

/** `GMT+8`: what a zone was called at an instant. */
export function zoneName(iso: string, timeZone: string): string {
  return formatInstant(iso, timeZone).split(' ').at(-1) ?? '';
}

/** `2026-11-23 09:14:00`, which spreadsheets read as a time and files sort by. */
export function formatStamp(iso: string, timeZone: string): string {
  return STAMPS(timeZone).format(new Date(iso)).replace(',', '');
}

/** Swedish writes times the way files want them. */
const STAMPS = (timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
