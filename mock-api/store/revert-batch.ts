import type { KeptReason } from '#contract/batches.ts';
import { SLOTS } from './apply-handling.ts';
import type { BatchRecord } from './batch-record.ts';
import { noteTurn } from './risk-turns.ts';
import { countShift, emptyShift } from './shift.ts';
import type { HandlingRecord } from './handling-record.ts';
import type { Store } from './store.ts';

/**
 * Puts back what a batch changed. A risk that somebody handled since, or that a scan raised anew, stays
 * as it is; so does one that is in no list now. Sent again it changes nothing.
 */
export function revertBatch(
  store: Store,
  batch: BatchRecord,
  { now, person }: { now: number; person: string },
): void {
  if (batch.reverted) return;
  const at = new Date(now).toISOString();
  const here = new Set(store.findings[batch.site]);
  const kept = new Map<KeptReason, number>();
  let risks = 0;
  const slot = SLOTS[batch.sent.act.action];
  for (const [finding, before] of batch.changed) {
    const why = here.has(finding) ? keptReason(finding[slot], batch) : 'not-found-now';
    if (why) {
      kept.set(why, (kept.get(why) ?? 0) + 1);
      continue;
    }
    const record = finding[slot]!;
    record.standing -= 1;
    record.reverted ??= { at, by: person, risks: 0, shift: emptyShift() };
    record.reverted.risks += 1;
    countShift(record.reverted.shift, finding, now, () => {
      finding[slot] = before;
    });
    noteTurn(finding, now);
    if (before && slot === 'handling' && finding.subject.status === 'ignored') before.standing += 1;
    risks += 1;
  }
  batch.reverted = { at, by: person, risks, kept };
}

function keptReason(done: HandlingRecord | null, { id }: BatchRecord): KeptReason | null {
  return done?.batchId === id ? null : 'handled-since';
}
