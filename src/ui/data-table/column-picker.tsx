import type { RefObject } from 'react';
import { Checkbox } from '../checkbox.tsx';
import { Icon } from '../icon.tsx';
import { Popover } from '../popover.tsx';
import styles from '../popup.module.css';
import { columnName, type TableColumn } from './table-column.ts';

type AnyColumn = Pick<TableColumn<never, never>, 'id' | 'header' | 'name' | 'alwaysShown'>;

type ColumnPickerProps = {
  columns: readonly AnyColumn[];
  hidden: readonly string[];
  onChange: (hidden: readonly string[]) => void;
  trigger: RefObject<HTMLButtonElement | null>;
};

/** Shows and hides columns; those that name the row stay. */
export function ColumnPicker({ columns, hidden, onChange, trigger }: ColumnPickerProps) {
  return (
    <Popover
      label="Columns"
      triggerLabel="Columns"
      hint="Columns"
      triggerRef={trigger}
      triggerClassName={styles['iconTrigger']}
      trigger={<Icon name="columns-3" />}
      align="end"
    >
      {() =>
        columns.map((column) => {
          const name = columnName(column);
          return (
            <label key={column.id} className={styles['option']} data-fixed={column.alwaysShown}>
              {column.alwaysShown ? (
                <Icon name="lock" size={14} title="Always shown" />
              ) : (
                <Checkbox
                  label={name}
                  checked={!hidden.includes(column.id)}
                  onChange={(shown) =>
                    onChange(
                      shown ? hidden.filter((id) => id !== column.id) : [...hidden, column.id],
                    )
                  }
                />
              )}
              {name}
            </label>
          );
        })
      }
    </Popover>
  );
}
