import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { useLedgerExport } from './use-ledger-export.ts';
import type { LedgerView } from './use-ledger-view.ts';

type LedgerExportButtonProps = {
  view: LedgerView;
  disabledReason?: string | null;
  children: ReactNode;
};

/** Exports the rows of a view, and counts them while they come. */
export function LedgerExportButton({ view, disabledReason, children }: LedgerExportButtonProps) {
  const { progress, run } = useLedgerExport(view);
  return (
    <Button
      icon="download"
      busy={progress !== null}
      disabledReason={disabledReason ?? null}
      onClick={run}
    >
      {progress ?? children}
    </Button>
  );
}
