import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { DataTable } from './data-table.tsx';
import type { TableColumn } from './table-column.ts';

type Item = { name: string; size: number };

const COLUMNS: readonly TableColumn<Item, 'name' | 'size'>[] = [
  { id: 'name', header: 'Name', sort: 'name', cell: ({ name }) => name },
  { id: 'size', header: 'Size', sort: 'size', align: 'end', width: 90, cell: ({ size }) => size },
  { id: 'note', header: 'Note', cell: () => <a href="#note">none</a> },
];

const ROWS = 5_000;

function start(
  rowAt = (index: number): Item | undefined => ({ name: `row ${index}`, size: index }),
) {
  const calls = {
    onOpen: vi.fn(),
    onSort: vi.fn(),
    onSelectedChange: vi.fn(),
    onRangeChange: vi.fn(),
  };
  function Owner() {
    const [current, setCurrent] = useState(0);
    return (
      <DataTable
        label="Items"
        columns={COLUMNS}
        rowCount={ROWS}
        rowAt={rowAt}
        rowKey={({ name }) => name}
        rowName={({ name }) => name}
        current={current}
        onCurrentChange={setCurrent}
        isSelected={(key) => key === 'row 1'}
        sort={{ by: 'size', descending: true }}
        stale={false}
        handle={null}
        {...calls}
      />
    );
  }
  render(<Owner />);
  return { ...calls, user: userEvent.setup() };
}

const row = (index: number) => document.querySelector<HTMLElement>(`[data-index="${index}"]`);
const tabStops = () => [...document.querySelectorAll('tr[tabindex="0"]')];

test('says how many rows there are, and makes only those in sight', () => {
  const { onRangeChange } = start();
  const grid = screen.getByRole('grid', { name: 'Items' });
  expect(grid).toHaveAttribute('aria-rowcount', '5001');
  expect(grid).toHaveAttribute('aria-multiselectable', 'true');
  expect(row(0)).toHaveAttribute('aria-rowindex', '2');
  const made = document.querySelectorAll('tr[data-index]').length;
  expect(made).toBeGreaterThan(10);
  expect(made).toBeLessThan(60);
  expect(onRangeChange).toHaveBeenLastCalledWith(0, made - 1);
});

test('the head tells the order, and its buttons change it', async () => {
  const { user, onSort } = start();
  expect(screen.getByRole('columnheader', { name: /Size/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  expect(screen.getByRole('columnheader', { name: /Name/ })).not.toHaveAttribute('aria-sort');
  expect(screen.queryByRole('button', { name: 'Sort by Note' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Sort by Name' }));
  expect(onSort).toHaveBeenCalledExactlyOnceWith('name');
});

test('a link in a cell leads where it says, and does not open its row', async () => {
  const { user, onOpen } = start();
  await user.click(screen.getAllByRole('link', { name: 'none' })[0]!);
  expect(onOpen).not.toHaveBeenCalled();
  await user.click(screen.getByText('row 0'));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(0);
});

test('selected rows say so, and a checkbox is named after its row', async () => {
  const { user, onSelectedChange, onOpen } = start();
  expect(row(0)).toHaveAttribute('aria-selected', 'false');
  expect(row(1)).toHaveAttribute('aria-selected', 'true');
  await user.click(screen.getByRole('checkbox', { name: 'Select row 2' }));
  expect(onSelectedChange).toHaveBeenCalledExactlyOnceWith('row 2', true);
  expect(onOpen).not.toHaveBeenCalled();
});

test('arrows, Home and Enter work on rows; one row is in the tab order', async () => {
  const { user, onOpen } = start();
  expect(tabStops()).toEqual([row(0)]);
  row(0)?.focus();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(row(1)).toHaveFocus());
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(row(2)).toHaveFocus());
  await user.keyboard('{ArrowUp}');
  await waitFor(() => expect(row(1)).toHaveFocus());
  expect(tabStops()).toEqual([row(1)]);
  await user.keyboard('{Enter}');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(1);
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(row(1)).not.toHaveFocus());
  await user.keyboard('{Home}');
  await waitFor(() => expect(row(0)).toHaveFocus());
  await user.keyboard('{ArrowUp}');
  await waitFor(() => expect(row(0)).toHaveFocus());
});

test('keys with a modifier, and keys in a head button, are left alone', async () => {
  const { user, onOpen } = start();
  row(0)?.focus();
  await user.keyboard('{Control>}{ArrowDown}{/Control}{Control>}{Enter}{/Control}');
  expect(tabStops()).toEqual([row(0)]);
  screen.getByRole('button', { name: 'Sort by Name' }).focus();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(tabStops()).toEqual([row(0)]);
  expect(onOpen).not.toHaveBeenCalled();
});

test('rows that are on their way have no checkbox and no text', () => {
  start((index) => (index === 1 ? undefined : { name: `row ${index}`, size: index }));
  expect(screen.queryByRole('checkbox', { name: 'Select row 1' })).toBeNull();
  expect(row(1)).toHaveTextContent('');
  expect(row(1)).toHaveAttribute('aria-rowindex', '3');
});

test('the grid is reached by Tab although the current row is scrolled out of sight', async () => {
  start();
  const scroller = screen.getByRole('grid').parentElement;
  if (!scroller) throw new Error('no scroller');
  scroller.scrollTop = 36 * 1_000;
  scroller.dispatchEvent(new Event('scroll'));
  await waitFor(() => expect(row(0)).toBeNull());
  expect(tabStops()).toHaveLength(1);
});
