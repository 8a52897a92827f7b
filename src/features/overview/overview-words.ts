import type { Overview } from '#contract/overview.ts';
import { COUNTING_UNIT_WORDS, type CountingUnit } from '#domain/counting-unit.ts';
import { RISK_CATEGORY_FACTS } from '#domain/risk-category.ts';
import { CLOSING_CAUSES, OPENING_CAUSES, type TurnCause } from '#domain/risk-life.ts';
import { PRIORITIES, PRIORITY_FACTS, type Priority } from '#domain/severity.ts';
import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import { formatDay } from '#lib/format-instant.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';

/** A number with the noun of its unit: `1,204 risks`. */
export function inUnit(count: number, unit: CountingUnit): string {
  const { one, many } = COUNTING_UNIT_WORDS[unit];
  return plural(count, one, many);
}

const CAUSE_WORDS = {
  'new-image': 'in images that were new',
  'newly-published': 'newly published or newly found',
  reopened: 'open again, as a rule or an ignore ended',
  fixed: 'fixed',
  'being-fixed': 'being fixed now',
  handled: 'ignored, false positive or whitelisted',
  'removed-image': 'in images that were removed',
} as const satisfies Record<TurnCause, string>;

/** What changed a number, as the name of a row. */
export function causeName(cause: TurnCause): string {
  const words = CAUSE_WORDS[cause];
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A day of the account clock, as which all days of this page count. */
export function accountDayWords(instant: string): string {
  return formatDay(instant, ACCOUNT_TIME_ZONE);
}

type Period = Pick<Overview, 'from' | 'to' | 'asOf'>;

/** The day that a time ends with: `to` is the first instant that does not belong to it. */
export function lastDayWords({ to, asOf }: Period): string {
  return accountDayWords(to === asOf ? to : new Date(Date.parse(to) - 1).toISOString());
}

/** `since 25 Aug 2026`, `from 1 Aug 2026 to 30 Sep 2026`. */
export function periodWords(period: Period): string {
  const first = accountDayWords(period.from);
  return period.to === period.asOf ? `since ${first}` : `from ${first} to ${lastDayWords(period)}`;
}

/** `fell by 247`, `rose by 12`, `did not change`. */
export function movedWords(before: number, after: number): string {
  if (after === before) return 'did not change';
  return after < before
    ? `fell by ${formatNumber(before - after)}`
    : `rose by ${formatNumber(after - before)}`;
}

/** The cause that moved a number most in the direction it went; null when it did not move. */
export function mainCause({
  before,
  after,
  parts,
}: Overview['changes'][Priority]): TurnCause | null {
  if (before === after) return null;
  const causes: readonly TurnCause[] = after > before ? OPENING_CAUSES : CLOSING_CAUSES;
  return causes.reduce((most, cause) =>
    Math.abs(parts[cause]) > Math.abs(parts[most]) ? cause : most,
  );
}

/** Over the trend: what High did and why, then where the others went. */
export function trendSentence(overview: Overview, unit: CountingUnit): [string, string] {
  const { asap, later, nntf } = overview.changes;
  const cause = mainCause(asap);
  const why = cause === null ? '' : `, mostly ${CAUSE_WORDS[cause]}`;
  return [
    `High ${movedWords(asap.before, asap.after)} ${periodWords(overview)}${why}.`,
    `Medium ${movedWords(later.before, later.after)}, Low ${movedWords(nntf.before, nntf.after)}. Counted by ${COUNTING_UNIT_WORDS[unit].label.toLowerCase()}.`,
  ];
}

/** The page in one sentence. */
export function overviewSentence(overview: Overview): string {
  const { changes, states } = overview;
  const { before, after } = changes.asap;
  const unknown = states['not-scanned'] + states.failed + states.unsupported;
  const share =
    before === 0
      ? ''
      : ` (${formatNumber(Math.round((Math.abs(after - before) / before) * 100))}%)`;
  const moved = before === after ? 'did not change' : `${movedWords(before, after)}${share}`;
  return `High ${moved} ${periodWords(overview)}, and ${plural(unknown, 'image has', 'images have')} no result.`;
}

/** Which category has most of what is High. No share: an image may be in several categories. */
export function categorySentence({ categories }: Overview, unit: CountingUnit): string {
  const most = categories.toSorted((a, b) => b.open.asap - a.open.asap)[0];
  if (!most || most.open.asap === 0) return 'No High risk is open.';
  return `${RISK_CATEGORY_FACTS[most.category].plural} have most of what is High: ${inUnit(most.open.asap, unit)}.`;
}

const NAMES = new Intl.ListFormat('en-GB');

/** Whether fixes come in time, and what is late. */
export function ageSentence({ ages }: Overview): string {
  const late = ages.filter(({ overdue }) => overdue > 0);
  const kept = ages.filter(
    ({ meanDaysToFix, targetDays }) => meanDaysToFix !== null && meanDaysToFix <= targetDays,
  );
  const names = (list: typeof ages) =>
    NAMES.format(list.map(({ priority }) => PRIORITY_FACTS[priority].label));
  const first = kept.length > 0 ? `On average, ${names(kept)} were fixed within their target.` : '';
  const second =
    late.length > 0
      ? `${late.map(({ overdue, priority }) => `${formatNumber(overdue)} ${PRIORITY_FACTS[priority].label}`).join(', ')} are open for longer than their target.`
      : 'Nothing is open for longer than its target.';
  return `${first} ${second}`.trim();
}

/** What stands first in a ranking, by its most urgent risks. */
export function rankingSentence(
  rows: readonly { name: string; open: Record<Priority, number> }[],
  unit: CountingUnit,
): string {
  const [first] = rows;
  const lead = first && PRIORITIES.find((priority) => first.open[priority] > 0);
  if (!lead) return 'Nothing is open.';
  return `${first.name} comes first, with ${inUnit(first.open[lead], unit)} at ${PRIORITY_FACTS[lead].label}.`;
}

/** How much of the regions is not known. */
export function regionSentence({ regions }: Overview): string {
  const unknown = regions
    .map(({ regionId, states }) => ({
      regionId,
      images: states['not-scanned'] + states.failed + states.unsupported,
    }))
    .toSorted((a, b) => b.images - a.images);
  const all = unknown.reduce((sum, { images }) => sum + images, 0);
  const [most] = unknown;
  if (!most || all === 0) return 'Every image of every region has a result.';
  return `${most.regionId} holds ${formatNumber(most.images)} of ${plural(all, 'image')} without a result.`;
}
