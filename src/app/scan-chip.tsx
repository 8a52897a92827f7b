import { useQuery } from '@tanstack/react-query';
import { scanActivityQuery } from '#api/scan-activity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { ProgressRing } from '#ui/progress-ring.tsx';
import styles from './chip.module.css';
import { useImageScanOpen } from './use-image-scan-open.ts';

/** Progress of the scans that run now, added up; nothing when none runs. */
export function ScanChip() {
  const activity = useQuery({
    ...scanActivityQuery,
    enabled: useImageScanOpen(),
  }).data;
  if (!activity?.running.length) return null;
  const images = activity.running.reduce((sum, task) => sum + task.images, 0);
  const finished = activity.running.reduce(
    (sum, { counts }) => sum + counts.done + counts.failed,
    0,
  );
  return (
    <span className={styles['chip']}>
      <ProgressRing value={finished} max={images} label="Scan progress" />
      <span>
        <span className={styles['words']}>Scanning </span>
        <strong>{formatNumber(finished)}</strong>
        <span className={styles['total']}> of {formatNumber(images)}</span>
      </span>
    </span>
  );
}
