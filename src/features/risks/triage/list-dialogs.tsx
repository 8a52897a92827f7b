import { lazy, Suspense } from 'react';
import { risksUrl } from '#urls/risks.ts';
import { filtersText } from './list-texts.ts';
import type { ListDialog } from './selected-risks.ts';
import { useAssignees } from './use-assignees.ts';
import type { ListView } from './use-list-view.ts';

const ExportDialog = lazy(async () => ({
  default: (await import('../export/export-dialog.tsx')).ExportDialog,
}));

const FixDialog = lazy(async () => ({
  default: (await import('../quick-fix/fix-dialog.tsx')).FixDialog,
}));

type ListDialogsProps = {
  dialog: ListDialog;
  view: ListView;
  /** What was picked is being fixed, so it is not picked any more. */
  onFixing: () => void;
  onClose: () => void;
};

/** The export or the fix of some risks, over the list. */
export function ListDialogs({ dialog, view, onFixing, onClose }: ListDialogsProps) {
  const { nameOf } = useAssignees();
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
