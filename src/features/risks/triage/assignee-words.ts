import type { Assignees } from '#contract/people.ts';
import { formatNumber } from '#lib/format-number.ts';

/** `Wei Chen`, `Nobody`, or each with the risks: `Wei Chen 12, nobody 3`. */
export function assigneeWords(assignees: Assignees): string {
  const [only, ...others] = assignees;
  if (others.length === 0) return only?.person?.name ?? 'Nobody';
  return assignees
    .map(({ person, risks }) => `${person?.name ?? 'nobody'} ${formatNumber(risks)}`)
    .join(', ');
}
