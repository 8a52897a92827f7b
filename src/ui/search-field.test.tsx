import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { SearchField } from './search-field.tsx';

function start(applied: string) {
  const onCommit = vi.fn();
  function Owner() {
    const [text, setText] = useState(applied);
    return (
      <SearchField
        label="Search"
        placeholder="Search"
        value={text}
        onChange={setText}
        onCommit={onCommit}
        keys={['/']}
        note=""
      />
    );
  }
  render(<Owner />);
  return { onCommit, user: userEvent.setup(), field: screen.getByRole('searchbox') };
}

test('Enter applies what was typed', async () => {
  const { user, field, onCommit } = start('');
  await user.type(field, 'zlib{Enter}');
  expect(onCommit).toHaveBeenCalledExactlyOnceWith('zlib');
});

test('leaving the field applies what was typed', async () => {
  const { user, field, onCommit } = start('');
  await user.type(field, 'zlib');
  await user.click(document.body);
  expect(onCommit).toHaveBeenCalledExactlyOnceWith('zlib');
});

test('Escape takes back what was not applied, and applies nothing', async () => {
  const { user, field, onCommit } = start('openssl');
  await user.type(field, ' zlib{Escape}');
  expect(field).toHaveValue('openssl');
  expect(field).not.toHaveFocus();
  expect(onCommit).not.toHaveBeenCalled();
});

test('after an Escape, leaving the field applies again', async () => {
  const { user, field, onCommit } = start('');
  await user.type(field, 'zlib{Escape}');
  await user.type(field, 'curl');
  await user.click(document.body);
  expect(onCommit).toHaveBeenCalledExactlyOnceWith('curl');
});

test('clearing applies at once', async () => {
  const { user, field, onCommit } = start('zlib');
  await user.click(screen.getByRole('button', { name: 'Clear search' }));
  expect(field).toHaveValue('');
  expect(onCommit).toHaveBeenCalledExactlyOnceWith('');
});
