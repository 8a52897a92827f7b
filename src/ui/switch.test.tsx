import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Switch } from './switch.tsx';

function start(props: Partial<Parameters<typeof Switch>[0]> = {}) {
  const onChange = vi.fn();
  render(<Switch label="Wrap lines" checked={false} onChange={onChange} {...props} />);
  return { onChange, user: userEvent.setup(), toggle: screen.getByRole('switch') };
}

test('tells the position that is wanted and waits to be given it', async () => {
  const { onChange, user, toggle } = start();
  await user.click(toggle);
  expect(onChange).toHaveBeenCalledExactlyOnceWith(true);
  expect(toggle).not.toBeChecked();
});

test('a disabled switch stays reachable, tells its reason and does nothing', async () => {
  const { onChange, user, toggle } = start({ checked: true, disabledReason: 'Nothing is open' });
  await user.tab();
  expect(toggle).toHaveFocus();
  expect(toggle).toHaveAttribute('aria-disabled', 'true');
  expect(toggle).toHaveAccessibleDescription('Nothing is open');
  expect(toggle).toHaveAttribute('data-hint', 'Nothing is open');
  await user.click(toggle);
  await user.keyboard(' ');
  expect(onChange).not.toHaveBeenCalled();
  expect(toggle).toBeChecked();
});

test('a busy switch says so, keeps the focus and ignores a second press', async () => {
  const { onChange, user, toggle } = start({ busy: true });
  await user.tab();
  expect(toggle).toHaveFocus();
  expect(toggle).toHaveAttribute('aria-busy', 'true');
  await user.keyboard(' ');
  expect(onChange).not.toHaveBeenCalled();
});

test('a hidden label is still its name', () => {
  const { toggle } = start({ labelHidden: true });
  expect(toggle).toHaveAccessibleName('Wrap lines');
  expect(screen.getByText('Wrap lines')).toHaveClass('visually-hidden');
});
