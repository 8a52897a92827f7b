import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '#api/client.ts';
import { apiKey, invalidate } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import { isRefusal } from '#contract/api-error.ts';
import { cancelScan, getScan, type ScanDetail } from '#contract/scans.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Note } from '#ui/note.tsx';
import { useToast } from '#ui/toast.tsx';
import { finished } from './progress-words.ts';
import styles from './scan-card.module.css';
import { SCAN_OUTDATES } from './scan-outdates.ts';

/** Asks before a scan is stopped, and says what stays true. */
export function StopDialog({ scan, onClose }: { scan: ScanDetail; onClose: () => void }) {
  const { counts } = scan;
  const left = scan.images - finished(counts) - counts['left-out'];
  const stop = useStop(scan.id, onClose);
  const confirm = () => {
    if (!stop.isPending) stop.mutate();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      onConfirm={confirm}
      title="Stop this scan"
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" busy={stop.isPending} onClick={confirm}>
            Stop the scan
          </Button>
        </>
      }
    >
      <div className={styles['question']}>
        <p>
          {plural(counts.done, 'image is', 'images are')} done and{' '}
          {counts.done === 1 ? 'stays' : 'stay'} done, with the units{' '}
          {counts.done === 1 ? 'it' : 'they'} used.
        </p>
        <p>
          {plural(left, 'is', 'are')} not: what is being read stops and uses no unit. You can scan{' '}
          {left === 1 ? 'it' : 'them'} later.
        </p>
        {stop.error ? (
          <Note tone="stopped" title="The scan was not stopped">
            {failureText(stop.error).cause}{' '}
            {isRefusal(stop.error)
              ? 'It goes on.'
              : 'Stop it again: stopping one that has ended changes nothing.'}
          </Note>
        ) : null}
      </div>
    </Dialog>
  );
}

function useStop(id: string, onStopped: () => void) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: () => call(cancelScan, { path: { id } }),
    onSuccess: async (scan) => {
      client.setQueryData(apiKey(getScan, { path: { id } }), scan);
      const left = plural(scan.counts['left-out'], 'image was', 'images were');
      // It may have come to its end by itself just before.
      if (scan.state === 'cancelled')
        toast({ title: 'The scan was stopped', detail: `${left} not scanned` });
      onStopped();
      await invalidate(client, SCAN_OUTDATES);
    },
  });
}
