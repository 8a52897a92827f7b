import { DAY_MS } from './account-clock.ts';
import type { Priority } from './severity.ts';

/** Days from the first sight of a risk within which it should be fixed. */
export type FixTargets = Record<Priority, number>;

/** Until an admin sets others (decision D16). */
export const DEFAULT_FIX_TARGETS: FixTargets = { asap: 7, later: 30, nntf: 90 };

/** When a risk should be fixed at the latest (epoch ms). `firstSeenAt` is ISO 8601. */
export function fixDueAt(firstSeenAt: string, priority: Priority, targets: FixTargets): number {
  return Date.parse(firstSeenAt) + targets[priority] * DAY_MS;
}

/** Whether a risk was open for longer than its target: until its fix, or until now (ms). */
export function isLate(openForMs: number, targetDays: number): boolean {
  return openForMs > targetDays * DAY_MS;
}
