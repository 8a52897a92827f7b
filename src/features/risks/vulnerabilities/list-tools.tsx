import type { RefObject } from 'react';
import type { RiskSort } from '#contract/risks.ts';
import { ColumnPicker } from '#ui/data-table/column-picker.tsx';
import { Select } from '#ui/select.tsx';
import { LIST_KINDS } from './list-kinds.ts';
import { useListColumns } from './use-list-columns.ts';
import type { ListView, SetListView } from './use-list-view.ts';

const SORT_LABELS = {
  priority: 'Priority, then age',
  age: 'Age',
  images: 'Affected images',
  cvss: 'CVSS',
} as const satisfies Record<RiskSort, string>;

const SORT_OPTIONS = (Object.keys(SORT_LABELS) as RiskSort[]).map((value) => ({
  value,
  label: SORT_LABELS[value],
}));

type ListToolsProps = {
  view: ListView;
  setView: SetListView;
  columnsTrigger: RefObject<HTMLButtonElement | null>;
};

/** Order and columns. The order is here too because a column may be hidden or out of sight. */
export function ListTools({ view, setView, columnsTrigger }: ListToolsProps) {
  const { hidden, setHidden } = useListColumns(view);
  return (
    <>
      <Select
        label="Sort by"
        value={view.sort}
        options={SORT_OPTIONS}
        onChange={(sort) => void setView({ sort, order: 'first' })}
      />
      <ColumnPicker
        columns={LIST_KINDS[view.group].columns(view.category)}
        hidden={hidden}
        onChange={setHidden}
        trigger={columnsTrigger}
      />
    </>
  );
}
