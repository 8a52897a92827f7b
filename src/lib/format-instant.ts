/** What `Intl` needs to write an instant; tests give a zone, people get their own. */
type Zone = string | undefined;

function parts(at: Date, timeZone: Zone) {
  const formatter = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'shortOffset',
    timeZone,
  });
  return Object.fromEntries(formatter.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** `23 Nov 2026, 09:14 GMT+8`: the viewer's clock with its zone in sight (decision D8). */
export function formatInstant(iso: string, timeZone?: string): string {
  const { day, month, year, hour, minute, timeZoneName } = parts(new Date(iso), timeZone);
  const zone = timeZoneName === 'GMT+0' ? 'GMT' : timeZoneName;
  return `${day} ${month} ${year}, ${hour}:${minute} ${zone}`;
}

/** `23 Nov 2026` on the viewer's clock. */
export function formatDay(iso: string, timeZone?: string): string {
  const { day, month, year } = parts(new Date(iso), timeZone);
  return `${day} ${month} ${year}`;
}

/** The same instant in UTC, for hints: `23 Nov 2026, 01:14 UTC`. */
export function formatUtc(iso: string): string {
  return formatInstant(iso, 'UTC').replace(/ \S+$/, ' UTC');
}

/** `13:00 GMT+8`: the time of day on the viewer's clock, where the day is plain from the words around it. */
export function formatTime(iso: string, timeZone?: string): string {
  return formatInstant(iso, timeZone).split(', ')[1]!;
}
