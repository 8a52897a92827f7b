import { lazy, Suspense, useEffect, type Ref } from 'react';
import type { usePagedRows } from '#api/use-paged-rows.ts';
import { RowsFailed } from '#components/rows-failed.tsx';
import { isForbidden } from '#contract/api-error.ts';
import type { GroupPage, RiskSort } from '#contract/risks.ts';
import { DataTable, type DataTableHandle } from '#ui/data-table/data-table.tsx';
import { tableState } from '#ui/data-table/table-state.ts';
import { useAnnounce } from '#ui/live-region.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { LIST_KINDS } from './list-kinds.ts';
import type { AnyGroup } from './risk-columns.tsx';
import { ListFailed, ListForbidden } from './list-states.tsx';
import styles from './list-table.module.css';
import { countText, listName } from './list-texts.ts';
import { useListColumns } from './use-list-columns.ts';
import type { ListView, SetListView } from './use-list-view.ts';
import type { Selection } from './use-selection.ts';

const FilteredToNothing = lazy(async () => ({
  default: (await import('./list-empty.tsx')).FilteredToNothing,
}));

const NothingYet = lazy(async () => ({
  default: (await import('./list-empty.tsx')).NothingYet,
}));

export type PagedList = ReturnType<typeof usePagedRows<AnyGroup, GroupPage<AnyGroup>>>;

type ListTableProps = {
  view: ListView;
  setView: SetListView;
  list: PagedList;
  current: number;
  onCurrentChange: (index: number) => void;
  onOpen: (index: number) => void;
  /** The panel takes most of the room. */
  besidePanel: boolean;
  selection: Selection;
  handle: Ref<DataTableHandle>;
};

/** The rows, or the one of five other things that there is to say. */
export function ListTable(props: ListTableProps) {
  const { view, setView, list } = props;
  const { page, error } = list;
  useCountAnnouncement(list, view);
  const state = tableState({
    loading: list.loading,
    forbidden: isForbidden(error),
    failed: error !== null,
    total: list.total,
    // Where all are handled none is open at the site, and yet dropping the status shows them.
    totalUnfiltered: (page?.risksAtSite ?? 0) + (page?.relief.length ?? 0),
  });
  switch (state) {
    case 'loading':
      return (
        <div className={styles['loading']}>
          <Skeleton lines={12} label="Loading risks" />
        </div>
      );
    case 'forbidden':
      return <ListForbidden error={error} />;
    case 'failed':
      return <ListFailed error={error} onRetry={list.retry} />;
    case 'nothing-yet':
      return (
        <Suspense>
          <NothingYet category={view.category} site={view.site} />
        </Suspense>
      );
    case 'nothing-matches':
      return (
        <Suspense>
          <FilteredToNothing
            view={view}
            setView={setView}
            risksAtSite={page?.risksAtSite ?? 0}
            relief={page?.relief ?? []}
          />
        </Suspense>
      );
    case 'rows':
      return <Rows {...props} />;
  }
}

function Rows({ view, setView, list, besidePanel, selection, ...table }: ListTableProps) {
  const kind = LIST_KINDS[view.group];
  const { shown } = useListColumns(view, besidePanel);
  const setSort = (sort: RiskSort) =>
    void setView({ sort, order: view.sort === sort && view.order === 'first' ? 'last' : 'first' });
  return (
    <>
      {list.error ? <RowsFailed error={list.error} onRetry={list.retry} /> : null}
      <DataTable
        label={listName(view)}
        columns={shown}
        rowCount={list.total}
        rowAt={list.rowAt}
        rowKey={kind.rowKey}
        rowName={kind.rowName}
        onRangeChange={list.setRange}
        isSelected={selection.isPicked}
        onSelectedChange={selection.set}
        sort={{ by: view.sort, descending: view.order === 'first' }}
        onSort={setSort}
        stale={list.stale}
        {...table}
      />
    </>
  );
}

/** Tells how many risks a filter left, once they have come. */
function useCountAnnouncement({ page, stale }: PagedList, view: ListView) {
  const announce = useAnnounce();
  const text = page && !stale ? countText(page.risks, page.total, view) : '';
  useEffect(() => {
    if (text) announce(text);
  }, [announce, text]);
}
