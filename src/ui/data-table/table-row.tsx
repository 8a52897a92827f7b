import { memo } from 'react';
import { Checkbox } from '../checkbox.tsx';
import styles from './data-table.module.css';
import type { TableColumn } from './table-column.ts';

type TableRowProps<Row, Sort extends string> = {
  index: number;
  row: Row | undefined;
  columns: readonly TableColumn<Row, Sort>[];
  current: boolean;
  /** The one row that Tab reaches. */
  tabStop: boolean;
  selected: boolean;
  rowKey: (row: Row) => string;
  rowName: (row: Row) => string;
  onCurrentChange: (index: number) => void;
  onOpen: (index: number) => void;
  onSelectedChange: ((key: string, selected: boolean) => void) | undefined;
};

/** One row, cheap on purpose: no effects, no popups; hints come from one layer for the page. */
function Row<Row, Sort extends string>({
  index,
  row,
  columns,
  current,
  tabStop,
  selected,
  rowKey,
  rowName,
  onCurrentChange,
  onOpen,
  onSelectedChange,
}: TableRowProps<Row, Sort>) {
  return (
    <tr
      className={styles['row']}
      data-index={index}
      data-current={current || undefined}
      aria-rowindex={index + 2}
      aria-selected={onSelectedChange ? selected : undefined}
      tabIndex={tabStop ? 0 : -1}
      onFocus={() => onCurrentChange(index)}
      onClick={(event) => {
        // A link in a cell leads where it says, in a new tab when asked to.
        if (!(event.target as Element).closest('a')) onOpen(index);
      }}
    >
      {onSelectedChange ? (
        <td className={styles['check']} onClick={(event) => event.stopPropagation()}>
          {row === undefined ? null : (
            <Checkbox
              label={`Select ${rowName(row)}`}
              tabIndex={-1}
              checked={selected}
              onChange={(next) => onSelectedChange(rowKey(row), next)}
            />
          )}
        </td>
      ) : null}
      {columns.map((column) => (
        <td key={column.id} data-align={column.align} data-card={column.card}>
          {row === undefined ? <span className={styles['loading']} /> : column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

export const TableRow = memo(Row) as typeof Row;
