import { Link } from 'react-router';
import { ImageCounts } from '#components/image-counts.tsx';
import type { RepositoryRow } from '#contract/images.ts';
import { IMAGE_STATE_LABELS, IMAGE_STATES, type ImageState } from '#domain/image-state.ts';
import { REGISTRY_FACTS } from '#domain/registry.ts';
import { formatNumber } from '#lib/format-number.ts';
import type { TableColumn } from '#ui/data-table/table-column.ts';
import { imagesUrl } from '#urls/images.ts';
import styles from './images-page.module.css';
import { LastScan } from './last-scan.tsx';

/** `payments/checkout-api` */
export function nameOf({ namespace, repository }: RepositoryRow): string {
  return `${namespace}/${repository}`;
}

/** As wide as each label. */
const STATE_WIDTHS = {
  'at-risk': 70,
  clean: 66,
  'not-scanned': 96,
  failed: 66,
  unsupported: 100,
} as const satisfies Record<ImageState, number>;

const stateColumn = (state: ImageState): TableColumn<RepositoryRow, 'risk'> => ({
  id: state,
  header: IMAGE_STATE_LABELS[state],
  width: STATE_WIDTHS[state],
  align: 'end',
  room: 'wide',
  cell: ({ byState }) => (
    <span className={byState[state] === 0 ? styles['quiet'] : undefined}>
      {formatNumber(byState[state])}
    </span>
  ),
});

/** All columns; the states stay longer than the registry when a window gets narrow. */
export const REPOSITORY_COLUMNS: readonly TableColumn<RepositoryRow, 'risk'>[] = [
  {
    id: 'repository',
    header: 'Repository',
    card: 'main',
    cell: (row) => (
      <Link
        className={`mono ${styles['link'] ?? ''}`}
        to={imagesUrl({ view: 'images', repository: nameOf(row) })}
        tabIndex={-1}
      >
        {nameOf(row)}
      </Link>
    ),
  },
  {
    id: 'registry',
    header: 'Registry',
    width: 132,
    room: 'widest',
    card: 'meta',
    cell: ({ registryType }) => {
      const { label } = REGISTRY_FACTS[registryType];
      return <span data-hint={label}>{label}</span>;
    },
  },
  {
    id: 'images',
    header: 'Images',
    width: 76,
    align: 'end',
    card: 'top',
    cell: ({ images }) => (
      <>
        {formatNumber(images)}
        <span className={styles['noun']}> {images === 1 ? 'image' : 'images'}</span>
      </>
    ),
  },
  ...IMAGE_STATES.map(stateColumn),
  {
    id: 'risks',
    header: 'Risks, High to Low',
    name: 'Risks',
    width: 142,
    card: 'middle',
    cell: ({ risks }) => <ImageCounts counts={risks} noun="risk" />,
  },
  {
    id: 'scanned',
    header: 'Last scan',
    width: 172,
    card: 'bottom',
    cell: ({ lastScanAt }) => <LastScan at={lastScanAt} />,
  },
];
