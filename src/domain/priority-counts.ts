import { PRIORITIES, type Priority } from './severity.ts';

export type PriorityCounts = Record<Priority, number>;

/** How many of some risks have each priority. */
export function countPriorities(risks: readonly { priority: Priority }[]): PriorityCounts {
  const counts: PriorityCounts = { asap: 0, later: 0, nntf: 0 };
  for (const { priority } of risks) counts[priority] += 1;
  return counts;
}

/** The risks of all priorities. */
export function sumPriorities(counts: Readonly<PriorityCounts>): number {
  return PRIORITIES.reduce((sum, priority) => sum + counts[priority], 0);
}
