/** `Thu 26 Nov 2026, 09:00` on the viewer's clock, or on that of a zone. The zone is to be named beside it. */
export function formatWeekday(iso: string, timeZone?: string): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(iso));
  return words.replace(',', '');
}
