import { Icon } from '../icon.tsx';
import type { SortState } from './data-table.tsx';
import styles from './data-table.module.css';
import { columnName, type TableColumn } from './table-column.ts';

type TableHeadProps<Row, Sort extends string> = {
  columns: readonly TableColumn<Row, Sort>[];
  sort: SortState<Sort>;
  onSort: (by: Sort) => void;
  /** Rows have boxes. */
  selectable: boolean;
};

/** The head stays in sight; a column that can be sorted by is a button. */
export function TableHead<Row, Sort extends string>({
  columns,
  sort,
  onSort,
  selectable,
}: TableHeadProps<Row, Sort>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selectable ? (
          <th scope="col" className={styles['check']}>
            <span className="visually-hidden">Selected</span>
          </th>
        ) : null}
        {columns.map((column) => {
          const sorted = column.sort !== undefined && column.sort === sort.by;
          const { sort: by } = column;
          return (
            <th
              key={column.id}
              scope="col"
              data-align={column.align}
              data-sorted={sorted || undefined}
              aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
              style={{ width: column.width }}
            >
              {by === undefined ? (
                column.header
              ) : (
                <button
                  type="button"
                  className={styles['sort']}
                  aria-label={`Sort by ${columnName(column)}`}
                  onClick={() => onSort(by)}
                >
                  {column.header}
                  {sorted ? (
                    <Icon name={sort.descending ? 'arrow-down' : 'arrow-up'} size={14} />
                  ) : null}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
