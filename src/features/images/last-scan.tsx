import { formatClock, zoneName } from '#lib/format-account-time.ts';
import { formatInstant, formatUtc } from '#lib/format-instant.ts';
import styles from './images-page.module.css';

/** Day and time with the viewer's zone, short enough for a column; the year and UTC in the hint. */
export function LastScan({ at }: { at: string | null }) {
  if (at === null) return <span className={styles['quiet']}>Never</span>;
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <time dateTime={at} data-hint={`${formatInstant(at)}\n${formatUtc(at)}`}>
      {formatClock(at, zone)} {zoneName(at, zone)}
    </time>
  );
}
