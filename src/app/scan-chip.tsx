import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { scanActivityQuery } from '#api/scan-activity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { ProgressRing } from '#ui/progress-ring.tsx';
import { scanAddress, SCANS_PATH } from '#urls/scan-address.ts';
import styles from './chip.module.css';
import { useImageScanOpen } from './use-image-scan-open.ts';

/** Progress of the scans that run now, added up, as the way to them; nothing when none runs. */
export function ScanChip() {
  const activity = useQuery({
    ...scanActivityQuery,
    enabled: useImageScanOpen(),
  }).data;
  const [first, ...others] = activity?.running ?? [];
  if (!first) return null;
  const running = [first, ...others];
  const images = running.reduce((sum, task) => sum + task.images, 0);
  const finished = running.reduce((sum, { counts }) => sum + counts.done + counts.failed, 0);
  return (
    <Link
      className={`${styles['chip']} ${styles['link']}`}
      to={others.length === 0 ? scanAddress(first.id) : SCANS_PATH}
      data-hint={others.length === 0 ? 'Open the running scan' : `${running.length} scans run now`}
    >
      <ProgressRing value={finished} max={images} label="Scan progress" />
      <span>
        <span className={styles['words']}>Scanning </span>
        <strong>{formatNumber(finished)}</strong>
        <span className={styles['total']}> of {formatNumber(images)}</span>
      </span>
    </Link>
  );
}
