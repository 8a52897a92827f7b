const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** No zone is further from UTC than this. */
const FURTHEST_MS = 15 * HOUR_MS;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock of an IANA zone is ahead of UTC at an instant (epoch ms), in milliseconds. */
export function offsetAt(instant: number, timeZone: string): number {
  return wallTime(instant, timeZone) - instant + (((instant % 1000) + 1000) % 1000);
}

/** The day such as `2026-11-23` that the clock of a zone shows at an instant (epoch ms). */
export function zonedDay(instant: number, timeZone: string): string {
  return new Date(wallTime(instant, timeZone)).toISOString().slice(0, 10);
}

/**
 * The first instant (epoch ms) of a day at which the clock of a zone shows an hour (0 to 23), or, where
 * the clock skips that hour, the first instant after the gap. An hour that comes twice is its first time.
 */
export function instantOfHour(day: string, hour: number, timeZone: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + hour * HOUR_MS;
  const [before, after] = [wall - FURTHEST_MS, wall + FURTHEST_MS].map(
    (near) => wall - offsetAt(near, timeZone),
  ) as [number, number];
  const shown = [before, after].filter((instant) => wallTime(instant, timeZone) === wall);
  return shown.length ? Math.min(...shown) : endOfGap(Math.min(before, after), wall, timeZone);
}

/** The day after another; every calendar day has one. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The clock jumps over `wall` between two instants that lie less than a day apart. */
function endOfGap(early: number, wall: number, timeZone: string): number {
  let [low, high] = [early - DAY_MS / 8, early + DAY_MS / 8];
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (wallTime(middle, timeZone) < wall) low = middle;
    else high = middle;
  }
  return high;
}

/** What the clock shows, as if it were UTC (epoch ms, whole seconds). */
function wallTime(instant: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? createFormat(timeZone);
  formats.set(timeZone, format);
  const parts = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
  const { year, month, day, hour, minute, second } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function createFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}
