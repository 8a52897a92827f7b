import type { Quota } from '#contract/quota.ts';
import type { QuotaUse } from '#contract/quota-ledger.ts';
import { accountDay } from '#domain/account-clock.ts';
import { weeklyTrend } from '#domain/quota-forecast.ts';
import { formatDate } from '#lib/format-account-time.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { completeDays } from '#components/quota-use.ts';

/** What the chart shows, as one sentence: the lead with the number, then what it compares. */
export type TrendWords = { lead: string; rest: string };

/**
 * What the days so far tell. A fall that comes from having no unit, or from scans that have stopped,
 * is no fall of need, so it is not told as one.
 */
export function trendWords(quota: Quota, use: QuotaUse, scanning: boolean): TrendWords {
  if (!scanning) return { lead: 'No unit is used since scanning stopped', rest: '.' };
  return quota.remaining === 0 ? lastUnit(quota, use) : change(use);
}

function lastUnit({ resetsAt }: Quota, { days }: QuotaUse): TrendWords {
  const reset = formatDate(accountDay(Date.parse(resetsAt)));
  const last = days.findLast(({ firstScans, newMonth }) => firstScans + newMonth > 0);
  const lead = last ? `The last unit was used on ${formatDate(last.day)}` : 'No unit is left';
  return { lead, rest: `; the month starts again on ${reset}.` };
}

/** Whether daily use rises or falls. Counts new digests only: a new month is no change of use. */
function change(use: QuotaUse): TrendWords {
  const days = completeDays(use);
  const trend = weeklyTrend(days);
  const since = days.at(-7)?.day;
  if (!trend || !since)
    return { lead: 'Too early for a trend', rest: ': 14 complete days are needed.' };
  const { before, after } = trend;
  if (before + after === 0)
    return { lead: 'No new digest used a unit in the last 14 days', rest: '.' };
  return {
    lead: changeLead(before, after, formatDate(since)),
    rest: `: ${plural(after, 'unit')} for new digests in the last 7 days, ${formatNumber(before)} in the 7 before.`,
  };
}

function changeLead(before: number, after: number, since: string): string {
  if (before === after) return `Daily use has not changed since ${since}`;
  if (before === 0) return `Daily use began on or after ${since}`;
  const percent = Math.round((Math.abs(after - before) / before) * 100);
  const much = percent === 0 ? 'under 1' : formatNumber(percent);
  return `Daily use ${after > before ? 'rose' : 'fell'} ${much}% since ${since}`;
}
