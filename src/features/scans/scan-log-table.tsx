import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RowsFailed } from '#components/rows-failed.tsx';
import { isForbidden } from '#contract/api-error.ts';
import { imageName } from '#domain/image-ref.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { tableState } from '#ui/data-table/table-state.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useMediaQuery } from '#ui/use-media-query.ts';
import { imageUrl } from '#urls/image-address.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { LOG_COLUMNS } from './scan-log-columns.tsx';
import type { LogList } from './scan-log.tsx';
import styles from './scan-log.module.css';

type ScanLogTableProps = {
  list: LogList;
  filtered: boolean;
  /** Images of the scan, whatever the filter. */
  all: number;
  /** Another view starts at its first row. */
  viewKey: string;
  selected: ReadonlySet<string>;
  onSelectedChange: (digests: ReadonlySet<string>) => void;
  onShowAll: () => void;
};

/** The rows of the log, or what there is to say instead. */
export function ScanLogTable(props: ScanLogTableProps) {
  const { list, filtered, all, viewKey, onShowAll } = props;
  const state = tableState({
    loading: list.loading,
    forbidden: isForbidden(list.error),
    failed: list.error !== null,
    total: list.total,
    totalUnfiltered: filtered ? all : 0,
  });
  switch (state) {
    case 'loading':
    case 'forbidden':
    case 'failed':
      return <AnswerState error={list.error} onRetry={list.retry} what="The log" lines={10} />;
    case 'nothing-yet':
      return (
        <EmptyState icon="scan-line" title="This scan has no image">
          Nothing of its scope could be scanned.
        </EmptyState>
      );
    case 'nothing-matches':
      return (
        <EmptyState
          icon="filter-x"
          title="No image matches"
          actions={<Button onClick={onShowAll}>Show all {plural(all, 'image')}</Button>}
        >
          {plural(all, 'image is', 'images are')} in this scan.
        </EmptyState>
      );
    case 'rows':
      return <Rows key={viewKey} {...props} />;
  }
}

function Rows({ list, selected, onSelectedChange }: ScanLogTableProps) {
  const [current, setCurrent] = useState(0);
  const navigate = useNavigate();
  const wide = useMediaQuery('(min-width: 1200px), (max-width: 767px)');
  return (
    <>
      {list.error ? <RowsFailed error={list.error} onRetry={list.retry} /> : null}
      <div className={styles['rows']}>
        <DataTable
          label="Images of this scan"
          columns={LOG_COLUMNS.filter(({ room }) => wide || room !== 'wide')}
          rowCount={list.total}
          rowAt={list.rowAt}
          rowKey={({ digest }) => digest}
          rowName={imageName}
          onRangeChange={list.setRange}
          current={current}
          onCurrentChange={setCurrent}
          onOpen={(index) => {
            const row = list.rowAt(index);
            if (row) void navigate(imageUrl(row));
          }}
          isSelected={(digest) => selected.has(digest)}
          onSelectedChange={(digest, on) => {
            const next = new Set(selected);
            if (on) next.add(digest);
            else next.delete(digest);
            onSelectedChange(next);
          }}
          sort={IN_ORDER}
          onSort={() => undefined}
          stale={list.stale}
          handle={null}
        />
      </div>
    </>
  );
}

/** The log has one order: that in which the images are read. */
const IN_ORDER = { by: 'order', descending: false } as const;
