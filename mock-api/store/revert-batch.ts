import type { KeptReason } from '#contract/batches.ts';
import { statusAt } from './finding-status.ts';
import type { BatchRecord } from './batch-record.ts';
import type { Finding, Store } from './store.ts';

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
  for (const [finding, before] of batch.changed) {
    const why = keptReason(finding, batch, here);
    if (why) {
      kept.set(why, (kept.get(why) ?? 0) + 1);
      continue;
    }
    const record = finding.handling!;
    record.standing -= 1;
    record.reverted = { at, by: person, risks: (record.reverted?.risks ?? 0) + 1 };
    finding.handling = before;
    finding.subject.status = statusAt(finding, now);
    if (before && finding.subject.status === 'ignored') before.standing += 1;
    risks += 1;
  }
  batch.reverted = { at, by: person, risks, kept };
}

function keptReason(
  finding: Finding,
  { id }: BatchRecord,
  here: ReadonlySet<Finding>,
): KeptReason | null {
  if (!here.has(finding)) return 'not-found-now';
  return finding.handling?.batchId === id ? null : 'handled-since';
}
