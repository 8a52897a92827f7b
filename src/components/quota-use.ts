import type { Quota } from '#contract/quota.ts';
import type { QuotaUse } from '#contract/quota-ledger.ts';
import { accountDay } from '#domain/account-clock.ts';
import { forecastQuota, type DayUse, type QuotaForecast } from '#domain/quota-forecast.ts';

/** Days that are over, oldest first, with the units of new digests; a forecast stands on these. */
export function completeDays({ days, asOf }: QuotaUse): DayUse[] {
  const today = accountDay(Date.parse(asOf));
  return days
    .filter(({ day }) => day < today)
    .map(({ day, firstScans }) => ({ day, units: firstScans }));
}

/**
 * How the month will go on; null when too few days are known. Nothing goes on when no unit is left or
 * when scanning has stopped, so neither has a forecast.
 */
export function forecastOf(
  { purchased, consumed, remaining }: Quota,
  use: QuotaUse,
  scanning: boolean,
): QuotaForecast | null {
  if (remaining === 0 || !scanning) return null;
  const now = Date.parse(use.asOf);
  return forecastQuota({ now, purchased, consumed, history: completeDays(use), due: use.due });
}
