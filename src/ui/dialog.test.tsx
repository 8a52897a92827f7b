import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Dialog } from './dialog.tsx';

function start() {
  const calls = { onClose: vi.fn(), onConfirm: vi.fn() };
  render(
    <Dialog open title="Rename 3 rows" description="3 rows change." {...calls}>
      <textarea aria-label="Reason" />
    </Dialog>,
  );
  return { ...calls, user: userEvent.setup() };
}

test('is named and described, and its first field has the focus', () => {
  start();
  const dialog = screen.getByRole('dialog', { name: 'Rename 3 rows' });
  expect(dialog).toHaveAccessibleDescription('3 rows change.');
  expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveFocus();
});

test.each(['{Control>}{Enter}{/Control}', '{Meta>}{Enter}{/Meta}'])(
  '%s confirms once, from a field too',
  async (keys) => {
    const { user, onConfirm, onClose } = start();
    await user.keyboard(keys);
    expect(onConfirm).toHaveBeenCalledTimes(1);
    expect(onClose).not.toHaveBeenCalled();
  },
);

test('Enter alone is a line of the text', async () => {
  const { user, onConfirm } = start();
  await user.keyboard('a{Enter}b');
  expect(screen.getByRole('textbox')).toHaveValue('a\nb');
  expect(onConfirm).not.toHaveBeenCalled();
});

test('Escape asks the owner to close, and the browser does not do it alone', () => {
  const { onClose } = start();
  const cancel = new Event('cancel', { cancelable: true });
  fireEvent(screen.getByRole('dialog'), cancel);
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(cancel.defaultPrevented).toBe(true);
});

test('a press beside the dialog closes it', async () => {
  const { user, onClose } = start();
  await user.click(screen.getByRole('dialog'));
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('text that is selected past the edge does not close it', async () => {
  const { user, onClose } = start();
  await user.pointer([
    { keys: '[MouseLeft>]', target: screen.getByRole('textbox') },
    { target: screen.getByRole('dialog') },
    { keys: '[/MouseLeft]' },
  ]);
  // The browser sends the click to what holds both ends: the dialog itself.
  fireEvent.click(screen.getByRole('dialog'));
  expect(onClose).not.toHaveBeenCalled();
});

test('nothing of it exists while it is closed', () => {
  render(
    <Dialog open={false} title="Rename 3 rows" onClose={vi.fn()}>
      Text
    </Dialog>,
  );
  expect(screen.queryByText('Text')).toBeNull();
});
