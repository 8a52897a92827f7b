import type { HistoryEvent } from '#contract/handling.ts';
import type { PersonRef } from '#contract/people.ts';
import type { RiskStatusName } from '#domain/risk-status.ts';
import { assigneeOf, assigneesInOrder } from './assignees.ts';
import { statusAt, statusesInOrder } from './finding-status.ts';
import type { Finding } from './store.ts';

type Counts = {
  statuses: Map<RiskStatusName, number>;
  assignees: Map<PersonRef | null, number>;
};

/** How many risks had each status and each assignee before something was done to them, and after it. */
export type Shift = { before: Counts; after: Counts };

export function emptyShift(): Shift {
  return { before: emptyCounts(), after: emptyCounts() };
}

/** Counts one risk before and after a change of it at an instant (epoch ms). */
export function countShift(shift: Shift, finding: Finding, now: number, change: () => void): void {
  count(shift.before, finding, now);
  change();
  count(shift.after, finding, now);
}

/** The part of a shift that a history tells: of who looks after risks, or else of their statuses. */
export function shiftWords(
  { before, after }: Shift,
  slot: 'assignment' | 'handling',
): Pick<HistoryEvent, 'statuses' | 'assignees'> {
  return slot === 'assignment'
    ? {
        statuses: null,
        assignees: {
          before: assigneesInOrder(before.assignees),
          after: assigneesInOrder(after.assignees),
        },
      }
    : {
        statuses: {
          before: statusesInOrder(before.statuses),
          after: statusesInOrder(after.statuses),
        },
        assignees: null,
      };
}

function emptyCounts(): Counts {
  return { statuses: new Map(), assignees: new Map() };
}

function count({ statuses, assignees }: Counts, finding: Finding, now: number): void {
  add(statuses, statusAt(finding, now));
  add(assignees, assigneeOf(finding));
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
