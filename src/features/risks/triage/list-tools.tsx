import type { RefObject } from 'react';
import type { RiskSort } from '#contract/risks.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { ColumnPicker } from '#ui/data-table/column-picker.tsx';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { categoryView } from './category-views.ts';
import { LIST_KINDS } from './list-kinds.ts';
import { useListColumns } from './use-list-columns.ts';
import type { ListView, SetListView } from './use-list-view.ts';

/** The orders of a list, in the words of its columns. */
function sortOptions(category: RiskCategory): { value: RiskSort; label: string }[] {
  const { severityHeader, versions } = categoryView(category);
  return [
    { value: 'priority', label: `${severityHeader}, then age` },
    { value: 'age', label: 'Age' },
    { value: 'images', label: 'Affected images' },
    ...(versions ? [{ value: 'cvss' as const, label: 'CVSS' }] : []),
  ];
}

type ListToolsProps = {
  view: ListView;
  setView: SetListView;
  columnsTrigger: RefObject<HTMLButtonElement | null>;
  onExport: () => void;
};

/** Order and columns. The order is here too because a column may be hidden or out of sight. */
export function ListTools({ view, setView, columnsTrigger, onExport }: ListToolsProps) {
  const { hidden, setHidden } = useListColumns(view);
  return (
    <>
      <Select
        label="Sort by"
        value={view.sort}
        options={sortOptions(view.category)}
        onChange={(sort) => void setView({ sort, order: 'first' })}
      />
      <ColumnPicker
        columns={LIST_KINDS[view.group].columns(view.category)}
        hidden={hidden}
        onChange={setHidden}
        trigger={columnsTrigger}
      />
      <Button icon="download" label="Export" onClick={onExport} />
    </>
  );
}
