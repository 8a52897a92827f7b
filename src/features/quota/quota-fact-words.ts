import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';

/** What the next scan has to pay for. */
export function dueWords(due: number): string {
  if (due === 0)
    return 'Nothing new to pay for: every known digest in scope is paid for this month';
  const digests = due === 1 ? 'a digest that is' : 'digests that are';
  return `${plural(due, 'unit')} for ${digests} not paid for this month`;
}

/** What units were spent on in vain, after their number and price. */
export function supersededWords(units: number): string {
  return `this month for ${units === 1 ? 'a digest' : 'digests'} that no tag names any more`;
}

/** Why a month begins with too few units. */
export function shortWords(due: number, purchased: number): string {
  const paid = `${formatNumber(purchased)} a month ${purchased === 1 ? 'is' : 'are'} paid for`;
  return `Its first scan needs ${plural(due, 'unit')}, ${paid}. What finds no unit stays unchecked.`;
}
