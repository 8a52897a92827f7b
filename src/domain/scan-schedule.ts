import { addDays } from './account-clock.ts';
import type { ScanConfiguration } from './scan-configuration.ts';
import { zonedDay, zonedInstant } from './zoned-time.ts';

const HOUR_MS = 3_600_000;

type Schedule = Pick<ScanConfiguration, 'periodic' | 'cycle' | 'window'>;
type Window = ScanConfiguration['window'];

/**
 * The next `count` starts of periodic scans (epoch ms), in order and strictly after `after`; none while
 * periodic scans are off. A scan starts at the first instant at or after it is due that lies inside the
 * window. Cycles of days are calendar days on the clock of the window: the run after the one of day d is
 * due at the start of the window of day d + n. Cycles of hours are elapsed hours. Without a last run
 * (`lastRunAt` is null) the first one is due at once. Cycle and window: product-facts 4.2.
 */
export function nextRuns(
  { periodic, cycle, window }: Schedule,
  { after, lastRunAt }: { after: number; lastRunAt: number | null },
  count: number,
): number[] {
  const runs: number[] = [];
  let [last, earliest] = [lastRunAt, after + 1];
  while (periodic && runs.length < count) {
    const due = last === null ? earliest : dueAfter(last, cycle, window);
    last = firstInside(window, Math.max(due, earliest));
    earliest = last + 1;
    runs.push(last);
  }
  return runs;
}

function dueAfter(
  run: number,
  { every, unit }: ScanConfiguration['cycle'],
  window: Window,
): number {
  if (unit === 'hour') return run + every * HOUR_MS;
  return windowOf(addDays(dayOfRun(run, window), every), window).start;
}

/** The day whose window a run lies in, which is the day before for hours after midnight. */
function dayOfRun(run: number, window: Window): string {
  const day = zonedDay(run, window.timeZone);
  const { start, end } = windowOf(addDays(day, -1), window);
  return start <= run && run < end ? addDays(day, -1) : day;
}

/** The first instant from `earliest` on that lies inside the window of any day. */
function firstInside(window: Window, earliest: number): number {
  let day = addDays(zonedDay(earliest, window.timeZone), -1);
  for (;;) {
    const { start, end } = windowOf(day, window);
    if (earliest <= start) return start;
    if (earliest < end) return earliest;
    day = addDays(day, 1);
  }
}

/**
 * The window that opens on a day. Where the clock leaps over all of it, start and end are the end of
 * the gap: a scan starts then, too, since no day is left out.
 */
function windowOf(day: string, { from, to, timeZone }: Window): { start: number; end: number } {
  return {
    start: zonedInstant(day, from, timeZone),
    end: zonedInstant(to > from ? day : addDays(day, 1), to, timeZone),
  };
}
