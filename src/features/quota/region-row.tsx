import type { ReactNode } from 'react';
import type { UnscannableInstance } from '#contract/regions.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Icon } from '#ui/icon.tsx';
import { Switch } from '#ui/switch.tsx';
import type { RegionRow } from './region-groups.ts';
import { LastScan } from './region-last-scan.tsx';
import { nothingToScan, regionNotes } from './region-notes.ts';
import type { RegionTableProps } from './region-table.tsx';
import styles from './region-table.module.css';

type RowProps = Pick<RegionTableProps, 'permit' | 'pending' | 'onChange'> & {
  row: RegionRow;
  /** Instances of this region only. */
  unscannable: readonly UnscannableInstance[];
  newest: string | null;
};

/** One region. While a change is on its way the switch shows the wish, and the counts what is true. */
export function RegionTableRow({ row, unscannable, newest, permit, pending, onChange }: RowProps) {
  const { region, scope } = row;
  const { id, label, zones } = region;
  const wish = pending.find(({ regionId }) => regionId === id);
  const nothing = nothingToScan(row, unscannable);
  const notes = regionNotes(row, unscannable);
  return (
    <tr role="row" className={styles['region']} data-empty={nothing !== null || undefined}>
      <td role="cell" className={styles['switch']}>
        <Switch
          label={`Scan ${label}`}
          labelHidden
          checked={wish?.inScope ?? scope.inScope}
          busy={wish !== undefined}
          disabledReason={nothing ?? (permit.ok ? null : permit.reason)}
          onChange={(inScope) => onChange({ regionId: id, inScope })}
        />
      </td>
      <th scope="row" role="rowheader" className={styles['name']}>
        {label}
      </th>
      <td role="cell" className={`mono ${styles['id']}`}>
        {id}
      </td>
      <td role="cell" className={styles['zones']} data-label="Zones">
        <span className={styles['count']}>{zones.length}</span>
        <span className="visually-hidden">: </span>
        <span className={`mono ${styles['letters']}`}>{zones.join(' ')}</span>
      </td>
      <Count label="Instances">{scope.instances}</Count>
      <Count label="Repositories">{scope.repositories}</Count>
      <Count label="Images">{scope.images}</Count>
      <td role="cell" className={styles['scan']} data-label="Last scan">
        <LastScan at={scope.lastScanAt} newest={newest} />
      </td>
      <td role="cell" className={styles['note']}>
        {notes.map(({ tone, text }) => (
          <p key={text} data-tone={tone}>
            {tone === 'caution' ? <Icon name="triangle-alert" size={14} /> : null}
            {text}
          </p>
        ))}
      </td>
    </tr>
  );
}

function Count({ label, children }: { label: string; children: number }): ReactNode {
  return (
    <td
      role="cell"
      className={styles['number']}
      data-label={label}
      data-zero={!children || undefined}
    >
      {formatNumber(children)}
    </td>
  );
}
