import { Link } from 'react-router';
import { ImageCounts } from '#components/image-counts.tsx';
import { ImageName } from '#components/image-name.tsx';
import { ImageState } from '#components/image-state.tsx';
import type { ImageRow } from '#contract/images.ts';
import { shortDigest } from '#domain/image-ref.ts';
import { osLabel } from '#domain/operating-system.ts';
import { osSupportWords } from '#domain/os-support-words.ts';
import { formatBytes } from '#lib/format-bytes.ts';
import type { TableColumn } from '#ui/data-table/table-column.ts';
import { imageUrl } from '#urls/image-address.ts';
import styles from './images-page.module.css';
import { LastScan } from './last-scan.tsx';

/** All columns; digest and size go when a window gets narrow, so that tags can be read. */
export const IMAGE_COLUMNS: readonly TableColumn<ImageRow, 'risk'>[] = [
  {
    id: 'image',
    header: 'Image',
    card: 'main',
    cell: ({ image }) => (
      <Link className={styles['link'] ?? ''} to={imageUrl(image)} tabIndex={-1}>
        <ImageName image={image} />
      </Link>
    ),
  },
  {
    id: 'digest',
    header: 'Digest',
    width: 170,
    room: 'widest',
    cell: ({ image: { digest } }) => (
      <code className="mono" data-hint={digest}>
        {shortDigest(digest)}
      </code>
    ),
  },
  {
    id: 'state',
    header: 'State',
    width: 128,
    card: 'top',
    cell: ({ state, cause }) => <ImageState state={state} cause={cause} />,
  },
  {
    id: 'risks',
    header: 'Risks, High to Low',
    name: 'Risks',
    width: 142,
    card: 'bottom',
    cell: ({ state, risks, cause }) =>
      state === 'at-risk' || state === 'clean' ? (
        <ImageCounts counts={risks} noun="risk" />
      ) : (
        <span className={styles['quiet']} data-hint={cause ?? undefined}>
          Not known
        </span>
      ),
  },
  {
    id: 'system',
    header: 'System',
    width: 160,
    card: 'middle',
    cell: ({ image: { os, osVersion } }) => (
      <span data-hint={osSupportWords(os, osVersion)}>{osLabel(os, osVersion)}</span>
    ),
  },
  {
    id: 'size',
    header: 'Size',
    width: 84,
    align: 'end',
    room: 'widest',
    cell: ({ sizeBytes }) => formatBytes(sizeBytes),
  },
  {
    id: 'scanned',
    header: 'Last scan',
    width: 172,
    card: 'meta',
    cell: ({ lastScanAt }) => <LastScan at={lastScanAt} />,
  },
];
