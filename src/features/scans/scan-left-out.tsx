import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import { getQuota } from '#contract/quota.ts';
import type { ScanDetail } from '#contract/scans.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Note } from '#ui/note.tsx';
import { scanUrl } from '#urls/scans.ts';
import { IncreaseQuota } from './increase-quota.tsx';
import { RemainsDialog } from './remains-dialog.tsx';
import styles from './scan-card.module.css';

/** Images that a scan ended before, how many are still to be read, and how to go on with them. */
export function ScanLeftOut({ scan }: { scan: ScanDetail }) {
  const [asked, setAsked] = useState(false);
  const permit = usePermit('scan.run');
  const units = useQuery(apiQuery(getQuota, {})).data?.remaining;
  const { 'left-out': left } = scan.remains;
  const short = scan.state === 'out-of-units';
  const enough = units !== undefined && units >= left;
  if (scan.state === 'running' || left === 0) return null;
  const were = plural(left, 'image was', 'images were');
  return (
    <div className={styles['leftOut']}>
      <Note
        tone="caution"
        title={short ? `${were} not scanned: no units were left` : `${were} not scanned`}
        actions={
          <>
            {short && !enough ? <IncreaseQuota size="small" /> : null}
            {short && units === 0 ? null : (
              <Button
                size="small"
                disabledReason={permit.ok ? null : permit.reason}
                onClick={() => setAsked(true)}
              >
                Scan the {formatNumber(left)} left out
              </Button>
            )}
          </>
        }
      >
        <p>
          What is done stays done.{' '}
          <Link className="link" to={scanUrl(scan.id, { images: ['left-out'] })}>
            Which images these are
          </Link>
        </p>
      </Note>
      {asked ? (
        <RemainsDialog
          scanId={scan.id}
          which="left-out"
          images={left}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </div>
  );
}
