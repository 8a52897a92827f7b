import type { Quota } from '#contract/quota.ts';
import type { QuotaUse } from '#contract/quota-ledger.ts';
import { accountDay, addDays, DAY_MS, dayStart, quotaMonth } from '#domain/account-clock.ts';
import type { QuotaForecast } from '#domain/quota-forecast.ts';
import { formatDate } from '#lib/format-account-time.ts';

type Range = { likely: number; low: number; high: number };

/** One day of the month. What is not known, or not yet, is null. */
export type BurnDownDay = {
  day: string;
  /** Today is not over: its numbers are those of now. */
  today: boolean;
  used: number | null;
  /** Units left at the end of the day, or now. */
  left: number | null;
  forecast: Range | null;
};

/** A place on the plot; `at` counts days since the month began. */
export type BurnDownPoint = {
  at: number;
  name: string;
  left: number | null;
  likely: number | null;
  band: [number, number] | null;
};

export type BurnDown = {
  days: BurnDownDay[];
  points: BurnDownPoint[];
  /** Where the forecast meets zero; null when it does not. */
  runOut: { at: number; name: string } | null;
  /** Days in the month: the right end of the plot is the reset. */
  length: number;
  ticksX: { at: number; name: string }[];
  ticksY: number[];
};

/**
 * Units left over the days of the month of the account clock, and how they will go on. Reckons back
 * from what is left now, so that the line ends in the figure that every other place shows.
 */
export function burnDown(quota: Quota, use: QuotaUse, forecast: QuotaForecast | null): BurnDown {
  const now = Date.parse(use.asOf);
  const month = quotaMonth(now);
  const days = daysOf(quota, use, forecast);
  const points = pointsOf(quota, days, (now - month.start) / DAY_MS);
  return {
    days,
    points,
    runOut: zeroOf(points),
    length: days.length,
    ticksX: weekTicks(accountDay(month.start), days.length),
    ticksY: unitTicks(points, quota.purchased),
  };
}

function daysOf(
  { remaining, purchased }: Quota,
  use: QuotaUse,
  forecast: QuotaForecast | null,
): BurnDownDay[] {
  const now = Date.parse(use.asOf);
  const today = accountDay(now);
  const month = quotaMonth(now);
  const usedOn = new Map(use.days.map((each) => [each.day, each.firstScans + each.newMonth]));
  const ahead = new Map(forecast?.days.map((each) => [each.day, each]));
  const days: BurnDownDay[] = [];
  for (let day = accountDay(month.start); dayStart(day) < month.end; day = addDays(day, 1)) {
    const used = usedOn.get(day) ?? null;
    const end = ahead.get(day);
    const forecastLeft = end && {
      likely: purchased - end.likely,
      low: purchased - end.high,
      high: purchased - end.low,
    };
    days.push({ day, today: day === today, used, left: null, forecast: forecastLeft ?? null });
  }
  let left = remaining;
  for (const day of days.toReversed()) {
    if (day.used === null) continue;
    day.left = left;
    left += day.used;
  }
  return days;
}

/** The start of what is known, the end of each day, now, and the end of each day to come. */
function pointsOf({ remaining }: Quota, days: BurnDownDay[], nowAt: number): BurnDownPoint[] {
  const first = days.findIndex(({ used }) => used !== null);
  const start = days[first];
  const points: BurnDownPoint[] = [];
  if (start && start.left !== null && start.used !== null)
    points.push(actual(first, `Start of ${formatDate(start.day)}`, start.left + start.used));
  days.forEach(({ day, today, left, forecast }, index) => {
    const end = `End of ${formatDate(day)}`;
    if (today) {
      const now = actual(nowAt, `Now, ${formatDate(day)}`, remaining);
      points.push(forecast ? { ...now, likely: remaining, band: [remaining, remaining] } : now);
    } else if (left !== null) points.push(actual(index + 1, end, left));
    if (forecast)
      points.push({
        at: index + 1,
        name: end,
        left: null,
        likely: forecast.likely,
        band: [forecast.low, forecast.high],
      });
  });
  return points;
}

function actual(at: number, name: string, left: number): BurnDownPoint {
  return { at, name, left, likely: null, band: null };
}

function zeroOf(points: readonly BurnDownPoint[]): BurnDown['runOut'] {
  const ahead = points.filter(({ likely }) => likely !== null);
  const end = ahead.findIndex(({ likely }) => likely! <= 0);
  const [before, after] = [ahead[end - 1], ahead[end]];
  if (!before || !after) return null;
  const share = before.likely! / (before.likely! - after.likely!);
  return {
    at: before.at + (after.at - before.at) * share,
    name: `Runs out ${after.name.replace('End of ', '')}`,
  };
}

/** The first day of each week, and the reset. */
function weekTicks(start: string, length: number): BurnDown['ticksX'] {
  return [0, 7, 14, 21, length].map((at) => ({ at, name: formatDate(addDays(start, at)) }));
}

const STEPS = [1, 2, 5, 10] as const;

/** Three to five round numbers from the least to the most that the plot shows. */
function unitTicks(points: readonly BurnDownPoint[], purchased: number): number[] {
  const shown = points.flatMap(({ left, band }) => [left ?? 0, ...(band ?? [])]);
  const [low, high] = [Math.min(0, ...shown), Math.max(purchased, ...shown, 1)];
  const rough = Math.max(1, (high - low) / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((each) => each * power >= rough) ?? 10);
  const from = Math.floor(low / step);
  const to = Math.ceil(high / step);
  return Array.from({ length: to - from + 1 }, (_, index) => (from + index) * step);
}
