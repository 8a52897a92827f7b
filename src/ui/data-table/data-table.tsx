import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { useMediaQuery } from '../use-media-query.ts';
import styles from './data-table.module.css';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import type { TableColumn } from './table-column.ts';

/** Heights are fixed, so that any number of rows scrolls without measuring (design 6.2). */
const ROW_PX = 36;
const CARD_PX = 86;
const OVERSCAN = 12;

export type SortState<Sort extends string> = { by: Sort; descending: boolean };

export type DataTableHandle = {
  /** Moves the keyboard to a row, scrolling to it if need be. */
  focusRow: (index: number) => void;
};

export type DataTableProps<Row, Sort extends string> = {
  label: string;
  columns: readonly TableColumn<Row, Sort>[];
  rowCount: number;
  /** The row at an index, or undefined while it is on its way. */
  rowAt: (index: number) => Row | undefined;
  rowKey: (row: Row) => string;
  /** How a row is called: names its checkbox. */
  rowName: (row: Row) => string;
  /** Called with the first and last row in sight, and some around them. */
  onRangeChange: (first: number, last: number) => void;
  current: number;
  onCurrentChange: (index: number) => void;
  onOpen: (index: number) => void;
  isSelected?: (key: string) => boolean;
  /** Without it rows cannot be picked out, and there are no boxes. */
  onSelectedChange?: (key: string, selected: boolean) => void;
  sort: SortState<Sort>;
  onSort: (by: Sort) => void;
  /** Rows of the filter before are shown while new ones load. */
  stale: boolean;
  handle: Ref<DataTableHandle>;
};

/**
 * A grid of any length: only the rows in sight exist. Arrows, Home, End and the page keys move
 * between rows, Enter opens one; the column heads are buttons.
 */
export function DataTable<Row, Sort extends string>(props: DataTableProps<Row, Sort>) {
  const { columns, rowCount, rowAt, rowKey, onRangeChange, current, onCurrentChange } = props;
  const selectable = props.onSelectedChange !== undefined;
  const scroller = useRef<HTMLDivElement>(null);
  const cards = useMediaQuery('(max-width: 767px)');
  const height = cards ? CARD_PX : ROW_PX;
  // The compiler skips this component: the virtualizer changes without a new identity.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => onRangeChange(first, last), [onRangeChange, first, last]);
  // The current row may be scrolled away, and a row that does not exist cannot be reached by Tab.
  const exists = current >= first && current <= last;
  const tabStop = exists ? current : (virtualizer.range?.startIndex ?? first);
  const focusRow = useCallback(
    (index: number) => {
      virtualizer.scrollToIndex(index);
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus(),
      );
    },
    [virtualizer],
  );
  useImperativeHandle(props.handle, () => ({ focusRow }), [focusRow]);

  function moveTo(index: number) {
    const target = Math.max(0, Math.min(rowCount - 1, index));
    onCurrentChange(target);
    focusRow(target);
  }

  const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + pageRows,
    PageUp: current - pageRows,
    Home: 0,
    End: rowCount - 1,
  };

  function onKeyDown(event: React.KeyboardEvent) {
    const onRow =
      event.target instanceof HTMLElement && event.target.dataset['index'] !== undefined;
    if (!onRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = steps[event.key];
    if (target === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (target === undefined) props.onOpen(current);
    else moveTo(target);
  }

  return (
    <div ref={scroller} className={styles['scroller']} data-stale={props.stale || undefined}>
      <table
        role="grid"
        className={styles['table']}
        aria-label={props.label}
        aria-rowcount={rowCount + 1}
        aria-multiselectable={selectable || undefined}
        aria-busy={props.stale}
        onKeyDown={onKeyDown}
      >
        <TableHead
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          selectable={selectable}
        />
        <tbody>
          <Spacer rows={first} height={height} />
          {rows.map(({ index }) => {
            const row = rowAt(index);
            return (
              <TableRow
                key={index}
                index={index}
                row={row}
                columns={columns}
                current={index === current}
                tabStop={index === tabStop}
                selected={row !== undefined && props.isSelected?.(rowKey(row)) === true}
                rowKey={rowKey}
                rowName={props.rowName}
                onCurrentChange={onCurrentChange}
                onOpen={props.onOpen}
                onSelectedChange={props.onSelectedChange}
              />
            );
          })}
          <Spacer rows={rowCount - 1 - last} height={height} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are out of sight. */
function Spacer({ rows, height }: { rows: number; height: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true" className={styles['spacer']}>
      <td style={{ height: rows * height }} />
    </tr>
  );
}
