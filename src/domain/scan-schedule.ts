import type { ScanConfiguration } from './scan-configuration.ts';
import { dayAfter, instantOfHour, zonedDay } from './zoned-time.ts';

type Schedule = Pick<ScanConfiguration, 'periodic' | 'cycle' | 'window'>;

const HOUR_MS = 3_600_000;

/**
 * When the next periodic scans start (epoch ms), strictly after `after`: none when they are off. A run
 * is due a cycle after the run before it, and starts at the first instant from then on that lies in the
 * window on the clock of the window's zone (product-facts 4.2). Days are days of that clock; hours pass
 * as they do. Where the clock skips the start of the window, the run starts after the gap.
 */
export function nextRuns(
  schedule: Schedule,
  { after, lastRunAt }: { after: number; lastRunAt: number | null },
  count: number,
): number[] {
  if (!schedule.periodic) return [];
  const next = (run: number) => startAfter(schedule, due(schedule, run));
  let run = lastRunAt === null ? startAfter(schedule, after + 1) : next(lastRunAt);
  while (run <= after) run = next(run);
  const runs = [run];
  while (runs.length < count) runs.push(next(runs.at(-1)!));
  return runs;
}

/** The instant from which a run may start: after days, that is the start of the day's window. */
function due({ cycle, window }: Schedule, last: number): number {
  if (cycle.unit === 'hour') return last + cycle.every * HOUR_MS;
  const day = windowDay(window, last);
  return instantOfHour(dayAfter(day, cycle.every), window.from, window.timeZone);
}

/** The first instant at or after `at` that lies in a window. */
function startAfter({ window }: Schedule, at: number): number {
  const today = windowDay(window, at);
  const { start, end } = windowOf(window, today);
  if (at < start) return start;
  return at < end ? at : windowOf(window, dayAfter(today)).start;
}

/** The day on which the window began that an instant lies in, or else the day of the instant. */
function windowDay({ from, to, timeZone }: Schedule['window'], at: number): string {
  const today = zonedDay(at, timeZone);
  const yesterday = dayAfter(today, -1);
  const overnight = to <= from && at < instantOfHour(today, to, timeZone);
  return overnight ? yesterday : today;
}

function windowOf({ from, to, timeZone }: Schedule['window'], day: string) {
  return {
    start: instantOfHour(day, from, timeZone),
    end: instantOfHour(to <= from ? dayAfter(day) : day, to, timeZone),
  };
}
