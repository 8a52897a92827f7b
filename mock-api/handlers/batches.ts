import type { Batch } from '#contract/batches.ts';
import { sameValue } from '#lib/same-value.ts';
import type { Handlers } from '../handle.ts';
import { problem } from '../problem-error.ts';
import { applyHandling, sortByAction, wordsOf } from '../store/apply-handling.ts';
import { statusesInOrder } from '../store/finding-status.ts';
import { page } from '../store/page.ts';
import { revertBatch } from '../store/revert-batch.ts';
import { rowsOf, selectedFindings } from '../store/selected-findings.ts';
import type { BatchRecord } from '../store/batch-record.ts';
import { iso } from '../store/subscription.ts';
import { checkAct } from './check-act.ts';

export const batchHandlers = {
  previewBatch: ({ store, now, body: { selection, action } }) => {
    const findings = selectedFindings(store, selection, now);
    const { changes, skipped } = sortByAction(findings, action, now);
    const keys = rowsOf(findings, selection.group);
    return {
      keys: selection.pick.kind === 'only' ? [...keys] : [],
      rows: keys.size,
      changes: changes.length,
      images: new Set(changes.map(({ image }) => image)).size,
      skipped: statusesInOrder(skipped),
    };
  },

  listBatches: ({ store, now, query }) => {
    const batches = [...store.batches.values()].filter(({ site }) => site === query.site);
    const rows = page(batches.toReversed(), query).map(toBatch);
    return { rows, total: batches.length, asOf: iso(now) };
  },

  applyBatch: ({ store, now, person, path, body }) => {
    const known = store.batches.get(path.id);
    if (known) return toBatch(sameBatch(known, body));
    const { selection, act } = body;
    const { category, site } = selection.filter;
    checkAct(category, act, { now, at: 'body.act' });
    const findings = selectedFindings(store, selection, now);
    const doer = { now, person, site, batchId: path.id };
    const handled = applyHandling(store, findings, act, doer);
    const batch: BatchRecord = {
      id: path.id,
      sent: body,
      at: iso(now),
      by: person,
      category,
      site,
      rows: rowsOf(findings, selection.group).size,
      ...handled,
      reverted: null,
    };
    store.batches.set(batch.id, batch);
    return toBatch(batch);
  },

  revertBatch: ({ store, now, person, path }) => {
    const batch = store.batches.get(path.id);
    if (!batch) throw problem('NotFound', 'There is no such batch.', { field: 'path.id' });
    revertBatch(store, batch, { now, person });
    return toBatch(batch);
  },
} satisfies Pick<Handlers, 'previewBatch' | 'listBatches' | 'applyBatch' | 'revertBatch'>;

/** A lost reply and another try are one batch; the same id for something else is a mistake. */
function sameBatch(known: BatchRecord, sent: BatchRecord['sent']): BatchRecord {
  if (sameValue(known.sent, sent)) return known;
  throw problem('Conflict', 'Another batch has this id.', { field: 'path.id' });
}

function toBatch({ sent, changed, skipped, reverted, ...batch }: BatchRecord): Batch {
  const { selection, act } = sent;
  return {
    ...batch,
    action: act.action,
    ...wordsOf(act),
    group: selection.group,
    changed: changed.size,
    skipped: statusesInOrder(skipped),
    reverted: reverted && {
      ...reverted,
      kept: [...reverted.kept].map(([reason, risks]) => ({ reason, risks })),
    },
  };
}
