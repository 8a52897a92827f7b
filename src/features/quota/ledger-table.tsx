import { useRef, useState } from 'react';
import { FailureState } from '#components/failure-state.tsx';
import { ForbiddenState } from '#components/forbidden-state.tsx';
import { RowsFailed } from '#components/rows-failed.tsx';
import { isForbidden } from '#contract/api-error.ts';
import { imageName } from '#domain/image-ref.ts';
import { DataTable, type DataTableHandle } from '#ui/data-table/data-table.tsx';
import { tableState } from '#ui/data-table/table-state.ts';
import { Skeleton } from '#ui/skeleton.tsx';
import { useMediaQuery } from '#ui/use-media-query.ts';
import { LEDGER_COLUMNS } from './ledger-columns.tsx';
import { NothingMatches, NothingYet } from './ledger-empty.tsx';
import type { LedgerList } from './ledger-queries.ts';
import styles from './ledger-page.module.css';
import type { LedgerSelection } from './use-ledger-selection.ts';
import type { LedgerView, SetLedgerView } from './use-ledger-view.ts';

type LedgerTableProps = {
  view: LedgerView;
  setView: SetLedgerView;
  list: LedgerList;
  selection: LedgerSelection;
};

/** The rows, or the one of five other things that there is to say. */
export function LedgerTable({ view, setView, list, selection }: LedgerTableProps) {
  const { page, error, retry } = list;
  const state = tableState({
    loading: list.loading,
    forbidden: isForbidden(error),
    failed: error !== null,
    total: list.total,
    totalUnfiltered: page?.consumed ?? 0,
  });
  switch (state) {
    case 'loading':
      return (
        <div className={styles['loading']}>
          <Skeleton lines={12} label="Loading the ledger" />
        </div>
      );
    case 'forbidden':
      return <ForbiddenState error={error} title="Your role cannot open the ledger" />;
    case 'failed':
      return <FailureState error={error} title="The ledger could not be loaded" onRetry={retry} />;
    case 'nothing-yet':
      return <NothingYet setView={setView} page={page} />;
    case 'nothing-matches':
      return <NothingMatches view={view} setView={setView} page={page} />;
    case 'rows':
      // Another view starts at its first row, so it gets a table of its own.
      return <Rows key={JSON.stringify(view)} list={list} selection={selection} />;
  }
}

function Rows({ list, selection }: Pick<LedgerTableProps, 'list' | 'selection'>) {
  const [current, setCurrent] = useState(0);
  const handle = useRef<DataTableHandle>(null);
  const wide = useMediaQuery('(min-width: 1200px), (max-width: 767px)');
  const columns = LEDGER_COLUMNS.filter(({ room }) => wide || room !== 'wide');
  return (
    <>
      {list.error ? <RowsFailed error={list.error} onRetry={list.retry} /> : null}
      <DataTable
        label="Ledger"
        columns={columns}
        rowCount={list.total}
        rowAt={list.rowAt}
        rowKey={({ digest }) => digest}
        rowName={imageName}
        onRangeChange={list.setRange}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={(index) => {
          const row = list.rowAt(index);
          if (row) selection.toggle(row.digest);
        }}
        isSelected={(digest) => selection.keys.has(digest)}
        onSelectedChange={selection.set}
        sort={NEWEST_FIRST}
        onSort={() => undefined}
        stale={list.stale}
        handle={handle}
      />
    </>
  );
}

const NEWEST_FIRST = { by: 'newest', descending: true } as const;
