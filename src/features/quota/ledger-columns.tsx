import type { LedgerRow } from '#contract/quota-ledger.ts';
import { shortDigest } from '#domain/image-ref.ts';
import { regionById, SITE_LABELS } from '#domain/region.ts';
import type { TableColumn } from '#ui/data-table/table-column.ts';
import { Reason, ScannedAt, ScannedImage, StartedBy, Superseded } from './ledger-cells.tsx';

/** The ledger has one order, newest first. */
export type LedgerSort = 'newest';

/** All columns; `room: 'wide'` are left out of windows under 1200 px. */
export const LEDGER_COLUMNS: readonly TableColumn<LedgerRow, LedgerSort>[] = [
  {
    id: 'image',
    header: 'Image',
    card: 'main',
    cell: (row) => <ScannedImage row={row} />,
  },
  {
    id: 'digest',
    header: 'Digest',
    width: 170,
    cell: ({ digest }) => (
      <code className="mono" data-hint={digest}>
        {shortDigest(digest)}
      </code>
    ),
  },
  {
    id: 'scanned',
    header: 'Scanned (GMT+8)',
    width: 128,
    card: 'meta',
    cell: (row) => <ScannedAt row={row} />,
  },
  {
    id: 'region',
    header: 'Region',
    width: 130,
    room: 'wide',
    cell: ({ regionId }) => {
      const region = regionById(regionId);
      return (
        <span data-hint={region ? `${SITE_LABELS[region.site]}, ${regionId}` : undefined}>
          {region?.label ?? regionId}
        </span>
      );
    },
  },
  {
    id: 'started-by',
    header: 'Started by',
    width: 118,
    card: 'top',
    cell: (row) => <StartedBy row={row} />,
  },
  {
    id: 'reason',
    header: 'Reason',
    width: 104,
    room: 'wide',
    card: 'middle',
    cell: (row) => <Reason row={row} />,
  },
  {
    id: 'note',
    header: 'Note',
    width: 158,
    card: 'bottom',
    cell: (row) => <Superseded row={row} />,
  },
];
