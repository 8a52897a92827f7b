import type { HandlingAct } from '#contract/handling.ts';
import { HANDLED_STATUSES, type HandlingAction } from '#domain/risk-handling.ts';
import type { RiskStatusName } from '#domain/risk-status.ts';
import type { Site } from '#domain/region.ts';
import { personRef } from '../people.ts';
import { statusAt } from './finding-status.ts';
import { noteTurn } from './risk-turns.ts';
import { countShift, emptyShift } from './shift.ts';
import type { HandlingRecord } from './handling-record.ts';
import type { Finding, Store } from './store.ts';

type Doer = { now: number; person: string; site: Site; batchId: string | null };

/** What was changed, with what had been done to each before, and what was not, by its status. */
export type Handled = {
  changed: Map<Finding, HandlingRecord | null>;
  skipped: Map<RiskStatusName, number>;
};

/** Risks that an action applies to at an instant (epoch ms), and how many others there are of each status. */
export function sortByAction(
  findings: readonly Finding[],
  action: HandlingAct['action'],
  now: number,
): { changes: Finding[]; skipped: Map<RiskStatusName, number> } {
  const changes: Finding[] = [];
  const skipped = new Map<RiskStatusName, number>();
  for (const finding of findings) {
    const status = statusAt(finding, now);
    if (HANDLED_STATUSES[action].includes(status)) changes.push(finding);
    else skipped.set(status, (skipped.get(status) ?? 0) + 1);
  }
  return { changes, skipped };
}

/**
 * Does to risks of one category and site what a person asks for. Those that it does not apply to are
 * skipped; those that were found only later than `now` (epoch ms) are not there yet.
 */
export function applyHandling(
  store: Store,
  findings: readonly Finding[],
  act: HandlingAct,
  doer: Doer,
): Handled {
  const { now } = doer;
  const found = findings.filter(({ firstSeenMs }) => firstSeenMs <= now);
  const { changes, skipped } = sortByAction(found, act.action, now);
  const records = new Map<string, HandlingRecord>();
  const changed: Handled['changed'] = new Map();
  for (const finding of changes) {
    const record = records.get(finding.riskId) ?? toRecord(finding, act, doer);
    records.set(finding.riskId, record);
    const status = statusAt(finding, now);
    const slot = SLOTS[act.action];
    if (slot === 'handling' && finding.handling && status === 'ignored')
      finding.handling.standing -= 1;
    changed.set(finding, finding[slot]);
    countShift(record.shift, finding, now, () => {
      finding[slot] = record;
    });
    noteTurn(finding, now);
    record.risks += 1;
    record.standing += 1;
  }
  store.handlings.push(...records.values());
  return { changed, skipped };
}

/** Where a risk keeps what was done to it: who looks after it has nothing to do with its status. */
export const SLOTS = {
  assign: 'assignment',
  ignore: 'handling',
  'mark-false-positive': 'handling',
  verify: 'handling',
  reopen: 'handling',
} as const satisfies Record<HandlingAction, keyof Finding>;

/** What an act says, with null for what acts of its kind do not say. */
export function wordsOf(
  act: HandlingAct,
): Pick<HandlingRecord, 'reason' | 'expiresAt' | 'assignee'> {
  return {
    reason: 'reason' in act ? act.reason : null,
    expiresAt: act.action === 'ignore' ? act.expiresAt : null,
    assignee: act.action === 'assign' && act.assignee !== null ? personRef(act.assignee) : null,
  };
}

function toRecord(
  { category, riskId }: Finding,
  act: HandlingAct,
  { now, person, site, batchId }: Doer,
): HandlingRecord {
  return {
    action: act.action,
    category,
    riskId,
    site,
    batchId,
    by: person,
    at: new Date(now).toISOString(),
    ...wordsOf(act),
    risks: 0,
    shift: emptyShift(),
    standing: 0,
    matchedAgain: null,
    reverted: null,
  };
}
