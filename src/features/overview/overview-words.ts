import type { Overview } from '#contract/overview.ts';
import { COUNTING_UNIT_WORDS, type CountingUnit } from '#domain/counting-unit.ts';
import { imagesIn, SCANNED_STATES, UNSCANNED_STATES } from '#domain/image-state.ts';
import { RISK_CATEGORY_FACTS } from '#domain/risk-category.ts';
import { CLOSING_CAUSES, OPENING_CAUSES, type TurnCause } from '#domain/risk-life.ts';
import { PRIORITIES, PRIORITY_FACTS, type Priority } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import {
  categoryUrl,
  changeUrl,
  overdueUrl,
  stateUrl,
  whyUrl,
  type Scope,
} from './overview-links.ts';
import { isKnown, periodWords } from './period-words.ts';
import type { Sentence } from './sentence.ts';

/** A number with the noun of its unit: `1,204 risks`. */
export function inUnit(count: number, unit: CountingUnit): string {
  const { one, many } = COUNTING_UNIT_WORDS[unit];
  return plural(count, one, many);
}

const CAUSE_WORDS = {
  'new-image': 'in images that were new',
  'newly-published': 'newly published or newly found',
  expired: 'open again, as a rule or an ignore ended',
  reopened: 'open again: re-opened, found again or not fixed after all',
  fixed: 'fixed',
  'being-fixed': 'being fixed now',
  handled: 'handled: ignored, whitelisted, being verified or no longer looked for',
  'removed-image': 'in images that were removed, or whose results are too old',
} as const satisfies Record<TurnCause, string>;

/** What changed a number, as the name of a row. */
export function causeName(cause: TurnCause): string {
  const words = CAUSE_WORDS[cause];
  return words.charAt(0).toUpperCase() + words.slice(1);
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

/** Without a scan, no risk is no good news. */
const NOTHING_SCANNED: Sentence = ['No image has a result yet, so nothing is known.'];

function isScanned({ states }: Overview): boolean {
  return imagesIn(states, SCANNED_STATES) > 0;
}

/** Over the trend: what High did and why, then where the others went. */
export function trendSentence(overview: Overview, scope: Scope): [Sentence, Sentence] {
  const { asap, later, nntf } = overview.changes;
  if (!isKnown(overview)) return [['Nothing is known of this time: no image had a result.'], []];
  return [
    ['High ', moved(scope, asap), ` ${periodWords(overview)}`, ...causeOf(scope, asap), '.'],
    [
      'Medium ',
      moved(scope, later),
      ', Low ',
      moved(scope, nntf),
      `. Counted by ${COUNTING_UNIT_WORDS[scope.unit].label.toLowerCase()}.`,
    ],
  ];
}

type Change = Overview['changes'][Priority];

/** How a number moved, with the way to why; `detail` is said with it. */
function moved(scope: Scope, { before, after }: Change, detail = ''): Sentence[number] {
  const words = movedWords(before, after);
  return before === after ? words : { words: `${words}${detail}`, to: whyUrl(scope) };
}

/** `, mostly fixed (300)`, with the way to what was. */
function causeOf(scope: Scope, change: Change): Sentence {
  const cause = mainCause(change);
  if (cause === null) return [];
  const count = Math.abs(change.parts[cause]);
  const words = `${CAUSE_WORDS[cause]} (${formatNumber(count)})`;
  return [', mostly ', { words, count, to: changeUrl(scope, 'asap', cause) }];
}

/** The page in one sentence. */
export function overviewSentence(overview: Overview, scope: Scope): Sentence {
  const { changes, states } = overview;
  const { before, after } = changes.asap;
  const count = imagesIn(states, UNSCANNED_STATES);
  const share =
    before === 0
      ? ''
      : ` (${formatNumber(Math.round((Math.abs(after - before) / before) * 100))}%)`;
  const unknown = { words: plural(count, 'image has', 'images have'), count };
  const change: Sentence = isKnown(overview)
    ? ['High ', moved(scope, changes.asap, share), ` ${periodWords(overview)}, and `]
    : ['Nothing is known of this time; now '];
  return [
    ...change,
    ...(count === 0
      ? ['every image has a result.']
      : [{ ...unknown, to: stateUrl(scope, UNSCANNED_STATES) }, ' no result.']),
  ];
}

/** Which category has most of what is High. No share: an image may be in several categories. */
export function categorySentence(overview: Overview, scope: Scope): Sentence {
  if (!isScanned(overview)) return NOTHING_SCANNED;
  const most = overview.categories.toSorted((a, b) => b.open.asap - a.open.asap)[0];
  if (!most || most.open.asap === 0) return ['No High risk is open.'];
  const count = most.open.asap;
  return [
    `${RISK_CATEGORY_FACTS[most.category].plural} have most of what is High: `,
    { words: inUnit(count, scope.unit), count, to: categoryUrl(scope, most.category, 'asap') },
    '.',
  ];
}

const NAMES = new Intl.ListFormat('en-GB');

/** Whether fixes come in time, and what is late. */
export function ageSentence(overview: Overview, scope: Scope): Sentence {
  if (!isScanned(overview)) return NOTHING_SCANNED;
  const { ages } = overview;
  const late = ages.filter(({ overdue }) => overdue > 0);
  const kept = ages
    .filter(
      ({ meanDaysToFix, targetDays }) => meanDaysToFix !== null && meanDaysToFix <= targetDays,
    )
    .map(({ priority }) => PRIORITY_FACTS[priority].label);
  const first =
    kept.length > 0 ? `On average, ${NAMES.format(kept)} were fixed within their target. ` : '';
  if (late.length === 0) return [`${first}Nothing is open for longer than its target.`];
  const numbers = late.map(({ overdue: count, priority, targetDays }) => ({
    words: `${formatNumber(count)} ${PRIORITY_FACTS[priority].label}`,
    count,
    to: overdueUrl(scope, priority, targetDays),
  }));
  return [first, ...listed(numbers), ' are open for longer than their target.'];
}

/** Some parts as a list in a sentence: `a, b and c`. */
function listed(parts: Sentence): Sentence {
  return NAMES.formatToParts(parts.map((_, index) => String(index))).map(({ type, value }) =>
    type === 'element' ? parts[Number(value)]! : value,
  );
}

type Ranked = {
  name: string;
  open: Record<Priority, number>;
  /** Where the open risks of a priority are. */
  to: (priority: Priority) => string;
};

/** What stands first in a ranking, by its most urgent risks. */
export function rankingSentence(
  overview: Overview,
  rows: readonly Ranked[],
  unit: CountingUnit,
): Sentence {
  const [first] = rows;
  const lead = first && PRIORITIES.find((priority) => first.open[priority] > 0);
  if (!lead) return isScanned(overview) ? ['Nothing is open.'] : NOTHING_SCANNED;
  const count = first.open[lead];
  const equals = rows.filter(({ open }) => open[lead] === count).map(({ name }) => name);
  return [
    equals.length === 1
      ? `${first.name} comes first, with `
      : `${NAMES.format(equals)} come first, each with `,
    { words: inUnit(count, unit), count, to: first.to(lead) },
    ` at ${PRIORITY_FACTS[lead].label}.`,
  ];
}

/** How much of the regions is not known. */
export function regionSentence({ regions }: Overview, scope: Scope): Sentence {
  const unknown = regions
    .map(({ regionId, states }) => ({ regionId, count: imagesIn(states, UNSCANNED_STATES) }))
    .toSorted((a, b) => b.count - a.count);
  const all = unknown.reduce((sum, { count }) => sum + count, 0);
  const [most] = unknown;
  if (!most || all === 0) return ['Every image of every region has a result.'];
  return [
    `${most.regionId} holds `,
    {
      words: formatNumber(most.count),
      count: most.count,
      to: stateUrl(scope, UNSCANNED_STATES, most.regionId),
    },
    ' of ',
    { words: plural(all, 'image'), count: all, to: stateUrl(scope, UNSCANNED_STATES) },
    ' without a result.',
  ];
}
