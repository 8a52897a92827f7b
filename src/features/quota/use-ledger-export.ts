import { useState } from 'react';
import { failureText } from '#components/failure-text.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { useToast, type ToastMessage } from '#ui/toast.tsx';
import { ledgerCsv, ledgerFileName } from './ledger-csv.ts';
import { downloadText } from '#ui/download-text.ts';
import { LedgerMovedError, wholeLedger } from './ledger-rows.ts';
import type { LedgerView } from './use-ledger-view.ts';

/** Saves the rows of a view as a file: all of them, or none and a reason. */
export function useLedgerExport(view: LedgerView) {
  const toast = useToast();
  const [progress, setProgress] = useState<string | null>(null);

  async function run() {
    setProgress('Exporting');
    try {
      const { rows, month } = await wholeLedger(view, (done, total) =>
        setProgress(`${formatNumber(done)} of ${formatNumber(total)}`),
      );
      const fileName = ledgerFileName(month);
      downloadText(await ledgerCsv(rows), fileName, 'text/csv;charset=utf-8');
      toast({ title: `${plural(rows.length, 'row')} exported`, detail: `In ${fileName}.` });
    } catch (error) {
      toast(failure(error, () => void run()));
    } finally {
      setProgress(null);
    }
  }

  return {
    /** What is done so far, in words; null when nothing runs. */
    progress,
    run: () => void run(),
  };
}

function failure(error: unknown, run: () => void): ToastMessage {
  const cause =
    error instanceof LedgerMovedError
      ? 'The ledger kept changing while it was read.'
      : failureText(error).cause;
  return {
    tone: 'failed',
    title: 'The ledger was not exported',
    detail: `${cause} No file was saved.`,
    action: { label: 'Retry', run },
  };
}
