/**
 * The last second of the day `daysLater` on the viewer's clock. `Date` counts the days on the local clock,
 * so a change of the clock in between is no trouble.
 */
export function endOfDay(day: Date, daysLater: number): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + daysLater, 23, 59, 59);
}

/** The day of a date field, `YYYY-MM-DD`, on the viewer's clock; null for any other text. */
export function parseDay(text: string): Date | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year ? new Date(Number(year), Number(month) - 1, Number(day)) : null;
}

/** The day of an instant (ISO 8601) on the viewer's clock, as a date field has it. */
export function dayOf(instant: string): string {
  const date = new Date(instant);
  const part = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}
