import { COUNTING_UNIT_WORDS, type CountingUnit } from '#domain/counting-unit.ts';
import { isFixChange, type FixChange, type RiskChangeKind } from '#domain/risk-change.ts';
import { PRIORITY_FACTS } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import type { RiskChangesView } from '#urls/risk-changes.ts';
import { causeName, inUnit } from './overview-words.ts';
import { accountDayWords, lastDayWords, periodWords } from './period-words.ts';

type Period = { from: string; to: string; asOf: string };

const FIX_NAMES = {
  fixes: 'Fixed, soon or late',
  'fixes-in-time': 'Fixed within the target',
  'fixes-late': 'Fixed later than the target',
} as const satisfies Record<FixChange, string>;

/** What the rows are, as one of a choice. */
export function changeName(change: RiskChangeKind, period: Period): string {
  if (isFixChange(change)) return FIX_NAMES[change];
  if (change === 'before') return `Open when ${accountDayWords(period.from)} began`;
  if (change !== 'after') return causeName(change);
  return period.to === period.asOf ? 'Open now' : `Open at the end of ${lastDayWords(period)}`;
}

type Counted = Period & { total: number; meanDaysToFix: number | null; targetDays: number };

/** What the list counts: `14 risks at High. Fixed within the target, since 25 Aug 2026.` */
export function changeSentence(
  { unit, priority, change }: Pick<RiskChangesView, 'unit' | 'priority' | 'change'>,
  { total, meanDaysToFix, targetDays, ...period }: Counted,
): string {
  const when = change === 'before' || change === 'after' ? '' : `, ${periodWords(period)}`;
  const sentences = [
    `${inUnit(total, unit)} at ${PRIORITY_FACTS[priority].label}.`,
    `${changeName(change, period)}${when}.`,
    isFixChange(change) ? `The target is ${plural(targetDays, 'day')}.` : '',
    meanDaysToFix === null ? '' : `On average it took ${formatNumber(meanDaysToFix)} days.`,
    SAME_AS_ONE[unit],
  ];
  return sentences.filter(Boolean).join(' ');
}

/** What a row stands for, where that is more than one risk. */
const SAME_AS_ONE = {
  vulnerability: `Risks of one ${COUNTING_UNIT_WORDS.vulnerability.one} count once: by what opened first, closed last or took longest.`,
  risk: '',
  image: 'Risks of one image count once: by what opened first, closed last or took longest.',
} as const satisfies Record<CountingUnit, string>;
