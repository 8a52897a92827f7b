import { formatClock, zoneName } from '#lib/format-account-time.ts';
import { formatInstant, formatUtc } from '#lib/format-instant.ts';
import styles from './images-page.module.css';

const viewerZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Day and time on the viewer's clock, short enough for a column; the year and UTC in the hint. */
export function LastScan({ at }: { at: string | null }) {
  if (at === null) return <span className={styles['quiet']}>Never</span>;
  return (
    <time dateTime={at} data-hint={`${formatInstant(at)}\n${formatUtc(at)}`}>
      {formatClock(at, viewerZone())}
    </time>
  );
}

/** Names the clock of the column. */
export function LastScanHead() {
  return <>Last scan ({zoneName(new Date().toISOString(), viewerZone())})</>;
}
