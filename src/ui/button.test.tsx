import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Button } from './button.tsx';

test('a disabled button stays reachable, tells its reason and does nothing', async () => {
  const user = userEvent.setup();
  const onClick = vi.fn();
  render(
    <Button disabledReason="No row is selected" onClick={onClick}>
      Export
    </Button>,
  );
  await user.tab();
  const button = screen.getByRole('button', { name: 'Export' });
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription('No row is selected');
  expect(button).toHaveAttribute('data-hint', 'No row is selected');
  await user.click(button);
  await user.keyboard('{Enter}');
  expect(onClick).not.toHaveBeenCalled();
});

test('a disabled submit button does not send its form', async () => {
  const user = userEvent.setup();
  const onSubmit = vi.fn();
  render(
    <form onSubmit={onSubmit}>
      <Button type="submit" disabledReason="The name is missing">
        Save
      </Button>
    </form>,
  );
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(onSubmit).not.toHaveBeenCalled();
});

test('a busy button says so and ignores a second press', async () => {
  const user = userEvent.setup();
  const onClick = vi.fn();
  render(
    <Button busy onClick={onClick}>
      Save
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Save' });
  expect(button).toHaveAttribute('aria-busy', 'true');
  await user.click(button);
  expect(onClick).not.toHaveBeenCalled();
});

test('an icon alone has a name, and shows it as a hint', () => {
  render(<Button icon="x" label="Close panel" />);
  expect(screen.getByRole('button', { name: 'Close panel' })).toHaveAttribute(
    'data-hint',
    'Close panel',
  );
});
