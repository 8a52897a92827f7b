import type { Quota } from '#contract/quota.ts';
import type { QuotaUse } from '#contract/quota-ledger.ts';
import { accountDay } from '#domain/account-clock.ts';
import { FORECAST_DAYS, FORECAST_LEAST_DAYS, type QuotaForecast } from '#domain/quota-forecast.ts';
import { formatDate } from '#lib/format-account-time.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { completeDays, forecastOf } from './quota-use.ts';

export type ForecastWords = {
  tone: 'neutral' | 'caution' | 'stopped';
  title: string;
  detail: string;
};

/** How the month ends, in words. `scanning`: whether the subscription pays for scans now. */
export function forecastWords(quota: Quota, use: QuotaUse, scanning: boolean): ForecastWords {
  const reset = formatDate(accountDay(Date.parse(quota.resetsAt)));
  if (!scanning) return STOPPED;
  if (quota.remaining === 0) return exhausted(use, reset);
  const forecast = forecastOf(quota, use, scanning);
  if (!forecast) return tooEarly(use);
  if (!forecast.runsOut) return lasts(forecast, use);
  return runsOut(forecast, forecast.runsOut, reset);
}

const STOPPED: ForecastWords = {
  tone: 'neutral',
  title: 'No unit is used while the subscription is not renewed',
  detail: 'Scanning has stopped, so there is nothing to forecast.',
};

function exhausted({ due }: QuotaUse, reset: string): ForecastWords {
  const waiting =
    due > 0
      ? `${plural(due, 'image digest waits', 'image digests wait')} for a unit and ${due === 1 ? 'stays' : 'stay'} unchecked until then. `
      : '';
  return {
    tone: 'stopped',
    title: `No unit is left: new digests are not scanned until ${reset}`,
    detail: `${waiting}Digests that were scanned this month can be scanned again at no cost.`,
  };
}

function tooEarly(use: QuotaUse): ForecastWords {
  const known = completeDays(use).length;
  const next = use.due > 0 ? ` The next scan needs ${plural(use.due, 'unit')}.` : '';
  return {
    tone: 'neutral',
    title: `Too early for a forecast: ${FORECAST_LEAST_DAYS} complete days are needed`,
    detail: `${plural(known, 'complete day is', 'complete days are')} known so far.${next}`,
  };
}

function lasts({ left, ratePerDay }: QuotaForecast, use: QuotaUse): ForecastWords {
  const range =
    left.low === left.high ? '' : ` (between ${roundDown(left.low)} and ${roundUp(left.high)})`;
  const days = Math.min(completeDays(use).length, FORECAST_DAYS);
  return {
    tone: 'neutral',
    title: `Lasts until the reset: about ${about(left.likely)} will be left${range}`,
    detail:
      ratePerDay === 0
        ? `No new digest used a unit in the last ${days} days. The next scan uses ${plural(use.due, 'unit')}.`
        : `At ${rate(ratePerDay)} for new digests, as in the last ${days} days.`,
  };
}

function runsOut(
  { left, ratePerDay }: QuotaForecast,
  { earliest, likely, latest }: NonNullable<QuotaForecast['runsOut']>,
  reset: string,
): ForecastWords {
  const pace = `at ${rate(ratePerDay)}`;
  if (likely === null)
    return {
      tone: 'caution',
      title: `May run out from ${formatDate(earliest)}, up to ${about(-left.low)} short`,
      detail: `More likely ${about(left.likely)} will be left on ${reset}, ${pace}.`,
    };
  const until = latest === null ? `the reset on ${reset}` : formatDate(latest);
  const short = left.likely < 0 ? `, about ${about(-left.likely)} short` : ', none to spare';
  return {
    tone: 'caution',
    title: `Runs out on ${formatDate(likely)}${short}`,
    detail:
      earliest === latest
        ? `Very likely on that day, ${pace}.`
        : `Likely between ${formatDate(earliest)} and ${until}, ${pace}.`,
  };
}

/** A forecast is not exact, so from 100 on it is told in tens. */
function about(units: number): string {
  return plural(units < 100 ? units : Math.round(units / 10) * 10, 'unit');
}

const roundDown = (units: number) =>
  formatNumber(units < 100 ? units : Math.floor(units / 10) * 10);
const roundUp = (units: number) => formatNumber(units < 100 ? units : Math.ceil(units / 10) * 10);

const rate = (perDay: number) => `${plural(Math.round(perDay * 10) / 10, 'unit')} a day`;
