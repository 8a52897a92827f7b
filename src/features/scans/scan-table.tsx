import { Link } from 'react-router';
import type { Scan } from '#contract/scans.ts';
import { SCAN_STATE_LABELS } from '#domain/scan-labels.ts';
import { formatClock, zoneName } from '#lib/format-account-time.ts';
import { formatInstant, formatUtc } from '#lib/format-instant.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { SegmentBar } from '#ui/segment-bar.tsx';
import { scanUrl } from '#urls/scans.ts';
import { barWords, percentWords, segments } from './progress-words.ts';
import styles from './scan-table.module.css';
import { scanName, scopeWords, starterWords } from './scan-words.ts';
import { StateMark } from '#components/state-mark.tsx';

/** The clock of whoever looks (decision D8). */
const viewerZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Scans under each other; the name of each leads to it. */
export function ScanTable({ rows, stale }: { rows: readonly Scan[]; stale: boolean }) {
  const timeZone = viewerZone();
  const zone = rows[0] ? zoneName(rows[0].startedAt, timeZone) : '';
  return (
    <table role="table" className={styles['table']} aria-label="Scans" aria-busy={stale}>
      <thead role="rowgroup">
        <tr role="row">
          <Head width={180}>Scan</Head>
          <Head>Scope</Head>
          <Head width={116}>Started by</Head>
          <Head width={136}>Started ({zone})</Head>
          <Head width={70} end>
            Images
          </Head>
          <Head width={150}>Progress</Head>
          <Head width={170}>State</Head>
          <Head width={92} end>
            Used
          </Head>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((scan) => (
          <Row key={scan.id} scan={scan} timeZone={timeZone} zone={zone} />
        ))}
      </tbody>
    </table>
  );
}

type HeadProps = { width?: number; end?: boolean; children: React.ReactNode };

function Head({ width, end, children }: HeadProps) {
  return (
    <th scope="col" role="columnheader" style={{ width }} data-end={end || undefined}>
      {children}
    </th>
  );
}

function Row({ scan, timeZone, zone }: { scan: Scan; timeZone: string; zone: string }) {
  const { startedAt, images, state } = scan;
  const ownZone = zoneName(startedAt, timeZone);
  return (
    <tr role="row" className={styles['row']}>
      <th scope="row" role="rowheader">
        <Link className={styles['link'] ?? ''} to={scanUrl(scan.id)} data-hint={scanName(scan)}>
          {scanName(scan)}
        </Link>
      </th>
      <td role="cell" className={styles['scope']} data-hint={scopeWords(scan.target)}>
        {scopeWords(scan.target)}
      </td>
      <td role="cell">{starterWords(scan)}</td>
      <td role="cell">
        <time
          dateTime={startedAt}
          data-hint={`${formatInstant(startedAt)}\n${formatUtc(startedAt)}`}
        >
          {formatClock(startedAt, timeZone)}
          <span className={ownZone === zone ? styles['zone'] : undefined}> {ownZone}</span>
        </time>
      </td>
      <td role="cell" data-end data-label="images">
        {formatNumber(images)}
      </td>
      <td role="cell">
        <span className={styles['progress']}>
          <SegmentBar label={barWords(scan)} max={images} segments={segments(scan.counts)} />
          <span className={styles['percent']}>{percentWords(scan)}</span>
        </span>
      </td>
      <td role="cell">
        <StateMark state={state}>{SCAN_STATE_LABELS[state]}</StateMark>
      </td>
      <td role="cell" data-end>
        {plural(scan.unitsUsed, 'unit')}
      </td>
    </tr>
  );
}
