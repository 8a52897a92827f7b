import type { FixState } from '#domain/fix-eligibility.ts';
import { formatRiskSearch, parseRiskSearch } from '#domain/risk-search.ts';
import type { ListView } from '../triage/use-list-view.ts';

/** What a risk with a fixed version can be; a plan is made of these. */
const FIXABLE: readonly FixState[] = ['quick-fix', 'blocked'];

/** Of a list its risks that have a fixed version. Null when its filter leaves all of them out. */
export function plannedList(list: ListView): ListView | null {
  const fix = FIXABLE.filter((state) => list.fix.length === 0 || list.fix.includes(state));
  return fix.length === 0 ? null : { ...list, fix };
}

/** Of a list the risks of one package; what the list asks already still holds. */
export function listOfPackage(list: ListView, name: string): ListView {
  const { terms } = parseRiskSearch(list.q);
  const q = formatRiskSearch({ terms: [...terms, { key: 'pkg', value: name, exclude: false }] });
  return { ...list, view: null, q };
}
