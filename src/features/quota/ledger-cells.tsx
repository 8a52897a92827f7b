import { Link } from 'react-router';
import { ImageName } from '#components/image-name.tsx';
import type { LedgerRow } from '#contract/quota-ledger.ts';
import { formatInstant, formatUtc } from '#lib/format-instant.ts';
import { Tag } from '#ui/tag.tsx';
import { imageUrl } from '#urls/image-address.ts';
import { scanAddress } from '#urls/scan-address.ts';
import { clockOf, REASON_HINTS, REASON_LABELS, starter, supersededDay } from './ledger-words.ts';

/** Leads to the image, unless no tag names it any more: then no list knows it. */
export function ScannedImage({ row }: { row: LedgerRow }) {
  const name = <ImageName image={{ ...row, tags: [row.tag] }} />;
  if (row.supersededAt !== null) return name;
  return (
    <Link className="link" to={imageUrl(row)}>
      {name}
    </Link>
  );
}

/** Leads to the scan while its log is kept. */
export function StartedBy({ row }: { row: LedgerRow }) {
  if (!row.logKept)
    return <span data-hint={`${row.taskId}\nIts log is not kept any more`}>{starter(row)}</span>;
  return (
    <Link className="link" to={scanAddress(row.taskId)} data-hint={row.taskId}>
      {starter(row)}
    </Link>
  );
}

/** When the unit was used; the viewer's own clock and UTC in the hint. */
export function ScannedAt({ row }: { row: LedgerRow }) {
  return (
    <time dateTime={row.at} data-hint={`${formatInstant(row.at)}\n${formatUtc(row.at)}`}>
      {clockOf(row)}
    </time>
  );
}

export function Reason({ row }: { row: LedgerRow }) {
  return <span data-hint={REASON_HINTS[row.why]}>{REASON_LABELS[row.why]}</span>;
}

/** Only for a digest that no tag names any more: its unit buys nothing now. */
export function Superseded({ row }: { row: LedgerRow }) {
  const day = supersededDay(row);
  return day === null ? null : <Tag>Superseded {day}</Tag>;
}
