import { lazy, Suspense } from 'react';
import type { RiskSelection } from '#contract/batches.ts';
import { risksUrl } from '#urls/risks.ts';
import { riskFilter } from './list-queries.ts';
import { filtersText } from './list-texts.ts';
import { useAssignees } from './use-assignees.ts';
import type { ListView } from './use-list-view.ts';
import type { Selection } from './use-selection.ts';

const ExportDialog = lazy(async () => ({
  default: (await import('../export/export-dialog.tsx')).ExportDialog,
}));

const FixDialog = lazy(async () => ({
  default: (await import('../quick-fix/fix-dialog.tsx')).FixDialog,
}));

/** A dialog over the list, with the risks that it is about. */
export type ListDialog = { kind: 'export' | 'fix'; selection: RiskSelection };

type ListDialogsProps = {
  dialog: ListDialog | null;
  view: ListView;
  /** What was picked is being fixed, so it is not picked any more. */
  onFixing: () => void;
  onClose: () => void;
};

export function ListDialogs({ dialog, view, onFixing, onClose }: ListDialogsProps) {
  const { nameOf } = useAssignees();
  if (!dialog) return null;
  const { kind, selection } = dialog;
  return (
    <Suspense>
      {kind === 'fix' ? (
        <FixDialog selection={selection} onStarted={onFixing} onClose={onClose} />
      ) : (
        <ExportDialog
          selection={selection}
          filter={filtersText(view, nameOf)}
          address={risksUrl(view.category, view)}
          onClose={onClose}
        />
      )}
    </Suspense>
  );
}

/** The rows that were picked; without any, all that the filter matches. */
export function selectedRisks(view: ListView, { pick, isEmpty }: Selection): RiskSelection {
  return {
    filter: riskFilter(view),
    group: view.group,
    pick: isEmpty ? { kind: 'all-but', keys: [] } : { kind: pick.kind, keys: [...pick.keys] },
  };
}

/** One row of the list. */
export function rowSelection(view: ListView, key: string): RiskSelection {
  return { filter: riskFilter(view), group: view.group, pick: { kind: 'only', keys: [key] } };
}
