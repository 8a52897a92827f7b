import { useQuery } from '@tanstack/react-query';
import { useEffect, useImperativeHandle, useState, type Ref } from 'react';
import { apiQuery } from '#api/query.ts';
import { previewBatch, type RiskSelection } from '#contract/batches.ts';
import { HANDLED_STATUSES, HANDLING_ACTIONS, type HandlingAction } from '#domain/risk-handling.ts';
import { pickedRows } from '#domain/risk-pick.ts';
import { plural } from '#lib/plural.ts';
import { useAnnounce } from '#ui/live-region.tsx';
import { useToast } from '#ui/toast.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { HandlingDialog } from './handling-dialog.tsx';
import { isOffered, type HandlingPermit } from './handling-rules.ts';
import { HANDLING_WORDS } from './handling-words.ts';
import { selectedRisks } from './selected-risks.ts';
import { rowText } from './list-texts.ts';
import { useBatch } from './use-batch.ts';
import type { ListView } from './use-list-view.ts';
import type { Selection } from './use-selection.ts';

export type BulkHandle = { ask: (action: HandlingAction) => void; undo: () => void };

type BulkActionsProps = {
  view: ListView;
  /** Rows of the list. */
  total: number;
  selection: Selection;
  permit: HandlingPermit;
  /** What was asked for before this had come. */
  first: HandlingAction | null;
  onExport: () => void;
  /** Null where no quick fix exists. */
  onFix: (() => void) | null;
  handle: Ref<BulkHandle>;
};

/** What can be done to the rows that were picked, and the way back. */
export function BulkActions(props: BulkActionsProps) {
  const { view, total, selection, permit, first, onExport, onFix, handle } = props;
  const batch = useBatch();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(() =>
    first && permit.ok && canChange(first, view) ? question(first) : null,
  );
  const selected = selectedRisks(view, selection);
  useStillMatching(selected, selection);

  function ask(action: HandlingAction) {
    if (!canChange(action, view)) return announce('Not possible for the selected rows');
    if (!permit.ok) return announce(permit.reason);
    batch.reset();
    setAsking(question(action));
  }
  useImperativeHandle(handle, () => ({
    ask,
    undo: () => (batch.last ? void batch.takeBack() : announce('Nothing to undo')),
  }));

  const rows = pickedRows(selection.pick, total);
  return (
    <>
      {selection.isEmpty || rows === 0 ? null : (
        <BulkBar
          rows={rows}
          total={total}
          selection={selection}
          actions={HANDLING_ACTIONS.filter((action) => canChange(action, view))}
          working={batch.isPending && asking ? HANDLING_WORDS[asking.action].going : null}
          blocked={permit.ok ? null : permit.reason}
          onAction={ask}
          onExport={onExport}
          onFix={onFix}
        />
      )}
      {asking && !batch.isPending ? (
        <BatchDialog
          key={asking.id}
          {...asking}
          view={view}
          selected={selected}
          rows={rows}
          batch={batch}
          onDone={selection.clear}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}

/** The id is chosen before the first try, so that a lost reply and another try are one batch. */
function question(action: HandlingAction) {
  return { action, id: crypto.randomUUID() };
}

/** Whether an action is one of the category, and changes something in a status that the filter shows. */
function canChange(action: HandlingAction, { category, status }: ListView): boolean {
  const changes = HANDLED_STATUSES[action];
  return (
    isOffered(action, category) &&
    (status.length === 0 || status.some((one) => changes.includes(one)))
  );
}

/** After another filter only the rows stay picked that it still shows, and a message says how many. */
function useStillMatching(selected: RiskSelection, { outdated, pick, isEmpty, keep }: Selection) {
  const toast = useToast();
  const body = { selection: selected, action: 'reopen' } as const;
  const answer = useQuery({
    ...apiQuery(previewBatch, { body }),
    enabled: outdated && !isEmpty,
  });
  const keys = outdated ? answer.data?.keys : undefined;
  useEffect(() => {
    if (!keys) return;
    keep(keys);
    const gone = pick.keys.length - keys.length;
    if (gone > 0) toast({ title: `${plural(gone, 'row')} not in this filter, not selected now` });
    // Once for each answer: what it changes makes it outdated itself.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [keys]);
}

type BatchDialogProps = {
  action: HandlingAction;
  id: string;
  view: ListView;
  selected: RiskSelection;
  rows: number;
  batch: ReturnType<typeof useBatch>;
  onDone: () => void;
  onClose: () => void;
};

function BatchDialog(props: BatchDialogProps) {
  const { action, id, view, selected, rows, batch, onDone, onClose } = props;
  const { category, site } = view;
  const preview = useQuery({
    ...apiQuery(previewBatch, { body: { selection: selected, action } }),
    staleTime: 0,
  });
  const { data } = preview;
  return (
    <HandlingDialog
      action={action}
      category={category}
      title={`${HANDLING_WORDS[action].verb}: ${rowText(rows, view)}`}
      preview={data && { changes: data.changes, skips: data.skipped, images: data.images }}
      previewError={preview.error && { error: preview.error, retry: () => void preview.refetch() }}
      draftKey={`${category} ${site} selected ${action}`}
      save={async (act) => {
        const done = await batch.run(id, selected, act);
        if (done) onDone();
        return done;
      }}
      saving={batch.isPending}
      error={batch.error}
      onClose={onClose}
    />
  );
}
