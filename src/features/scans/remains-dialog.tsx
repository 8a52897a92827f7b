import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { getQuota } from '#contract/quota.ts';
import type { Remains } from '#contract/scans.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import styles from './scan-card.module.css';
import { StartOutcome } from './start-outcome.tsx';
import { useStartScan } from './use-start-scan.ts';

const REMAINS_WORDS = {
  failed: { title: 'Retry failed images', act: (images) => `Retry ${plural(images, 'image')}` },
  'left-out': {
    title: 'Scan the images left out',
    act: (images) => `Scan ${plural(images, 'image')}`,
  },
} as const satisfies Record<Remains, { title: string; act: (images: number) => string }>;

type RemainsDialogProps = {
  scanId: string;
  which: Remains;
  images: number;
  onClose: () => void;
};

/** Says what reading the rest of a scan costs at most, before it starts. */
export function RemainsDialog({ scanId, which, images, onClose }: RemainsDialogProps) {
  const start = useStartScan(`scan ${which} of ${scanId}`);
  const quota = useQuery(apiQuery(getQuota, {})).data;
  const { title, act } = REMAINS_WORDS[which];
  const target = { kind: 'remains', scanId, which } as const;
  const blocked = start.unknown ? 'Look up first whether it has started' : null;
  const confirm = () => {
    if (blocked === null && !start.busy) start.start({ target, units: images });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      onConfirm={confirm}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" busy={start.busy} disabledReason={blocked} onClick={confirm}>
            {act(images)}
          </Button>
        </>
      }
    >
      <div className={styles['question']}>
        <p>
          A new scan reads {plural(images, 'image')} and nothing else. It uses{' '}
          {plural(images, 'unit')} at most: an image that is paid for this month, or fails again,
          uses none.
        </p>
        {quota ? <p>You have {plural(quota.remaining, 'unit')} left this month.</p> : null}
        <StartOutcome start={start} units={null} />
      </div>
    </Dialog>
  );
}
