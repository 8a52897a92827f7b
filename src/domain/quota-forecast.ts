import { accountDay, addDays, dayStart, quotaMonth } from './account-clock.ts';

/** Units that new digests used on one day of the account clock. */
export type DayUse = { day: string; units: number };

/** Days that the rate is taken from; fewer than the least give no forecast. */
export const FORECAST_DAYS = 28;
export const FORECAST_LEAST_DAYS = 7;

/** Half the width of the band in standard deviations: eight months of ten end inside it. */
const BAND = 1.28;

type Range = { likely: number; low: number; high: number };

export type QuotaForecast = {
  /** Units a day for new digests. */
  ratePerDay: number;
  /** Units used at the end of each day from today to the reset, rounded down to whole units. */
  days: (Range & { day: string })[];
  /** Units left at the reset; negative is how many are missing. `low` is the worse end. */
  left: Range;
  /** Days on which the last unit goes; null when it does not go before the reset. */
  runsOut: { earliest: string; likely: string | null; latest: string | null } | null;
};

type ForecastInput = {
  /** Epoch ms. */
  now: number;
  purchased: number;
  consumed: number;
  /** Use of complete days, oldest first, today excluded; only new digests, not those of a new month. */
  history: readonly DayUse[];
  /** Units that digests in scope will cost which are known and not yet paid this month. */
  due: number;
};

/**
 * How the month will go on: what is due goes with the next scan, and new digests come as they came in
 * the last 28 days. Days are taken as independent, so the band widens with the root of their number.
 * Null with fewer than 7 complete days, because a guess would pass for knowledge.
 */
export function forecastQuota(input: ForecastInput): QuotaForecast | null {
  const units = input.history.slice(-FORECAST_DAYS).map((day) => day.units);
  if (units.length < FORECAST_LEAST_DAYS) return null;
  const { mean, deviation } = spread(units);
  const { end } = quotaMonth(input.now);
  const today = accountDay(input.now);
  const restOfToday = (dayStart(addDays(today, 1)) - input.now) / (24 * 3_600_000);
  const base = input.consumed + input.due;
  const days: QuotaForecast['days'] = [];
  for (let step = 0; dayStart(addDays(today, step)) < end; step += 1) {
    const elapsed = restOfToday + step;
    const likely = base + mean * elapsed;
    const band = BAND * deviation * Math.sqrt(elapsed);
    days.push({
      day: addDays(today, step),
      likely: Math.floor(likely),
      low: Math.floor(Math.max(base, likely - band)),
      high: Math.floor(likely + band),
    });
  }
  const last = days.at(-1)!;
  return {
    ratePerDay: mean,
    days,
    left: {
      likely: input.purchased - last.likely,
      low: input.purchased - last.high,
      high: input.purchased - last.low,
    },
    runsOut: runOut(days, input.purchased),
  };
}

function spread(units: readonly number[]): { mean: number; deviation: number } {
  const mean = units.reduce((sum, value) => sum + value, 0) / units.length;
  const squares = units.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (units.length - 1)) };
}

function runOut(days: QuotaForecast['days'], purchased: number): QuotaForecast['runsOut'] {
  const first = (bound: keyof Range) => days.find((day) => day[bound] >= purchased)?.day ?? null;
  const earliest = first('high');
  return earliest === null ? null : { earliest, likely: first('likely'), latest: first('low') };
}

export type Trend = { before: number; after: number };

/** Units of the last seven complete days against the seven before; null with fewer than fourteen. */
export function weeklyTrend(history: readonly DayUse[]): Trend | null {
  if (history.length < 14) return null;
  const sum = (days: readonly DayUse[]) => days.reduce((total, { units }) => total + units, 0);
  return { before: sum(history.slice(-14, -7)), after: sum(history.slice(-7)) };
}
