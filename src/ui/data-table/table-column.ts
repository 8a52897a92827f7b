import type { ReactNode } from 'react';

/** Where a cell stands when rows are cards (below 768 px); without a place it is left out there. */
export type CardPlace = 'main' | 'meta' | 'top' | 'middle' | 'bottom';

/** One column as data. `Sort` are the orders that the list can be asked for. */
export type TableColumn<Row, Sort extends string> = {
  id: string;
  header: ReactNode;
  /** Name in words where `header` is not text. */
  name?: string;
  /** In px; one column of a table has none and takes the rest. */
  width?: number;
  align?: 'end';
  sort?: Sort;
  /** Cannot be hidden. */
  alwaysShown?: boolean;
  hiddenAtFirst?: boolean;
  /** `always`: kept beside a panel; `wide` and `widest`: left out of windows under 1200 and 1400 px. */
  room?: 'always' | 'wide' | 'widest';
  card?: CardPlace;
  cell: (row: Row) => ReactNode;
};

/** The name of a column in words. */
export function columnName({
  header,
  name,
  id,
}: Pick<TableColumn<never, never>, 'header' | 'name' | 'id'>) {
  return name ?? (typeof header === 'string' ? header : id);
}
