import { useRef, useState } from 'react';
import type { usePagedRows } from '#api/use-paged-rows.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { RowsFailed } from '#components/rows-failed.tsx';
import { isForbidden } from '#contract/api-error.ts';
import type { ScanScope } from '#domain/scan-scope.ts';
import { plural } from '#lib/plural.ts';
import { DataTable, type DataTableHandle } from '#ui/data-table/data-table.tsx';
import type { TableColumn } from '#ui/data-table/table-column.ts';
import { tableState } from '#ui/data-table/table-state.ts';
import { scanPlanUrl } from '#urls/scans.ts';
import { NoImageMatches, NoImageYet } from './image-empty.tsx';
import styles from './images-page.module.css';
import { PlanSelected } from './plan-selected.tsx';
import { useColumnsLeftOut } from './use-columns-left-out.ts';
import { isFiltered, type ImagesView, type SetImagesView } from './use-images-view.ts';
import { useRowKeys } from './use-row-keys.ts';

type ImageListProps<Row> = {
  label: string;
  noun: { one: string; many: string };
  view: ImagesView;
  setView: SetImagesView;
  list: Pick<
    ReturnType<typeof usePagedRows<Row, { rows: Row[]; total: number }>>,
    'loading' | 'error' | 'retry' | 'total' | 'rowAt' | 'setRange' | 'stale'
  >;
  columns: readonly TableColumn<Row, 'risk'>[];
  rowKey: (row: Row) => string;
  rowName: (row: Row) => string;
  onOpen: (row: Row) => void;
  /** What a scan of the rows that were picked out is narrowed to. */
  scopeOf: (keys: string[]) => Partial<ScanScope>;
};

/** Rows of images or repositories, or what there is to say instead. */
export function ImageList<Row>(props: ImageListProps<Row>) {
  const { view, setView, list, label } = props;
  const state = tableState({
    loading: list.loading,
    forbidden: isForbidden(list.error),
    failed: list.error !== null,
    total: list.total,
    totalUnfiltered: isFiltered(view) ? 1 : 0,
  });
  switch (state) {
    case 'loading':
    case 'forbidden':
    case 'failed':
      return <AnswerState error={list.error} onRetry={list.retry} what={label} lines={12} />;
    case 'nothing-yet':
      return <NoImageYet />;
    case 'nothing-matches':
      return <NoImageMatches view={view} setView={setView} />;
    case 'rows':
      // Another view starts at its first row, so it gets a table of its own.
      return <Rows key={JSON.stringify(view)} {...props} />;
  }
}

function Rows<Row>({
  label,
  noun,
  list,
  columns,
  rowKey,
  rowName,
  onOpen,
  scopeOf,
}: ImageListProps<Row>) {
  const [current, setCurrent] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const left = useColumnsLeftOut();
  const table = useRef<DataTableHandle>(null);
  function select(key: string, on: boolean) {
    const next = new Set(selected);
    if (on) next.add(key);
    else next.delete(key);
    setSelected(next);
  }
  useRowKeys({
    step: (by) => table.current?.focusRow(Math.max(0, Math.min(list.total - 1, current + by))),
    select: () => {
      const row = list.rowAt(current);
      if (row) select(rowKey(row), !selected.has(rowKey(row)));
    },
  });
  return (
    <>
      {list.error ? <RowsFailed error={list.error} onRetry={list.retry} /> : null}
      <div className={styles['rows']}>
        <DataTable
          label={label}
          columns={columns.filter(({ room }) => !left.includes(room))}
          rowCount={list.total}
          rowAt={list.rowAt}
          rowKey={rowKey}
          rowName={rowName}
          onRangeChange={list.setRange}
          current={current}
          onCurrentChange={setCurrent}
          onOpen={(index) => {
            const row = list.rowAt(index);
            if (row) onOpen(row);
          }}
          isSelected={(key) => selected.has(key)}
          onSelectedChange={select}
          sort={RISKIEST_FIRST}
          onSort={() => undefined}
          stale={list.stale}
          handle={table}
        />
      </div>
      <div className={styles['foot']}>
        <span>{plural(list.total, noun.one, noun.many)}</span>
        <PlanSelected
          count={selected.size}
          noun={noun}
          to={scanPlanUrl(scopeOf([...selected]))}
          onClear={() => setSelected(new Set())}
        />
      </div>
    </>
  );
}

const RISKIEST_FIRST = { by: 'risk', descending: true } as const;
