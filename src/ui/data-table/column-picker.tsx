import { Popover } from '@base-ui/react/popover';
import type { RefObject } from 'react';
import { Checkbox } from '../checkbox.tsx';
import { Icon } from '../icon.tsx';
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
    <Popover.Root>
      <Popover.Trigger ref={trigger} className={styles['iconTrigger']} aria-label="Columns" data-hint="Columns">
        <Icon name="columns-3" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className={styles['positioner']} sideOffset={4} align="end">
          <Popover.Popup className={styles['popup']}>
            <Popover.Title className={styles['heading']}>Columns</Popover.Title>
            {columns.map((column) => {
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
            })}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
