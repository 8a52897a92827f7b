import type { LedgerRow } from '#contract/quota-ledger.ts';
import { formatInstant, formatUtc } from '#lib/format-instant.ts';
import { Tag } from '#ui/tag.tsx';
import { clockOf, REASON_HINTS, REASON_LABELS, supersededDay } from './ledger-words.ts';

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
