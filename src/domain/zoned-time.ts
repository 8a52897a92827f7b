const HOUR_MS = 3_600_000;
/** No zone changes its clock twice within two days. */
const AROUND_MS = 24 * HOUR_MS;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** How far the clock of an IANA zone is ahead of UTC at an instant (epoch ms), in ms. */
export function offsetAt(instant: number, timeZone: string): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(instant))
    shown[type] = Number(value);
  const { year, month, day, hour, minute, second } = shown;
  const wall = Date.UTC(year!, month! - 1, day!, hour!, minute!, second!);
  return wall - Math.floor(instant / 1000) * 1000;
}

/** The day that the clock of a zone shows at an instant (epoch ms), as `2026-11-23`. */
export function zonedDay(instant: number, timeZone: string): string {
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 10);
}

/**
 * The instant (epoch ms) at which the clock of a zone comes to an hour (0 to 24) of a day such as
 * `2026-11-23`: the first one where the hour happens twice, and the end of the gap where it does not.
 */
export function zonedInstant(day: string, hour: number, timeZone: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + hour * HOUR_MS;
  const before = offsetAt(wall - AROUND_MS, timeZone);
  const after = offsetAt(wall + AROUND_MS, timeZone);
  const first = wall - Math.max(before, after);
  const last = wall - Math.min(before, after);
  if (shows(first, wall, timeZone)) return first;
  if (shows(last, wall, timeZone)) return last;
  return endOfGap(first, last, timeZone);
}

function shows(instant: number, wall: number, timeZone: string): boolean {
  return instant + offsetAt(instant, timeZone) === wall;
}

/** The first instant with the later offset: the clock leaps once between the two. */
function endOfGap(before: number, after: number, timeZone: string): number {
  const offset = offsetAt(after, timeZone);
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, timeZone) === offset) high = middle;
    else low = middle;
  }
  return high;
}

/** Whether a name is a zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** Making a format takes longer than all that is done with it. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, made);
  return made;
}
