import { useState } from 'react';
import { DataTable, type DataTableProps } from '#ui/data-table/data-table.tsx';
import { useMediaQuery } from '#ui/use-media-query.ts';
import styles from './image-page.module.css';

type CardTableProps<Row> = Pick<
  DataTableProps<Row, 'given'>,
  'label' | 'columns' | 'rowKey' | 'rowName'
> & {
  list: {
    total: number;
    rowAt: (index: number) => Row | undefined;
    setRange: (first: number, last: number) => void;
    stale: boolean;
  };
  onOpen: (row: Row) => void;
};

/** Rows in a card. They scroll by themselves, so that any number of them fits. */
export function CardTable<Row>({ list, columns, onOpen, ...props }: CardTableProps<Row>) {
  const [current, setCurrent] = useState(0);
  const wide = useMediaQuery('(min-width: 1200px), (max-width: 767px)');
  return (
    <div className={styles['rows']}>
      <DataTable
        {...props}
        columns={columns.filter(({ room }) => wide || room !== 'wide')}
        rowCount={list.total}
        rowAt={list.rowAt}
        onRangeChange={list.setRange}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={(index) => {
          const row = list.rowAt(index);
          if (row) onOpen(row);
        }}
        sort={GIVEN}
        onSort={() => undefined}
        stale={list.stale}
        handle={null}
      />
    </div>
  );
}

/** The order is the server's, and nobody chooses another one. */
const GIVEN = { by: 'given', descending: true } as const;
