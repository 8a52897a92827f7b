import type { Assignees, PersonRef } from '#contract/people.ts';
import type { Finding } from './store.ts';

/** Who looks after a risk; null when nobody does. */
export function assigneeOf({ assignment }: Finding): PersonRef | null {
  return assignment?.assignee ?? null;
}

/** How many risks each person looks after: most first, nobody last. */
export function assigneeCounts(findings: readonly Finding[]): Assignees {
  const counts = new Map<PersonRef | null, number>();
  for (const finding of findings) {
    const person = assigneeOf(finding);
    counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return assigneesInOrder(counts);
}

/** Counts by person in the order of `assigneeCounts`. */
export function assigneesInOrder(counts: ReadonlyMap<PersonRef | null, number>): Assignees {
  return [...counts]
    .map(([person, risks]) => ({ person, risks }))
    .toSorted((a, b) => Number(a.person === null) - Number(b.person === null) || b.risks - a.risks);
}
