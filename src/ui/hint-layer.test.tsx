import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { HintLayer } from './hint-layer.tsx';

/* jsdom has no popovers; it only hides them, so nothing here is visible to it. */
type WithPopover = { showPopover?: (() => void) | undefined };
const elements = HTMLElement.prototype as WithPopover;
afterEach(() => delete elements.showPopover);

function start() {
  const shown = vi.fn();
  elements.showPopover = function showPopover(this: HTMLElement) {
    shown(this.getAttribute('popover'));
  };
  render(
    <>
      <button type="button" data-hint="No row is selected">
        Export
      </button>
      <HintLayer />
    </>,
  );
  return { shown, user: userEvent.setup() };
}

test('a hovered element shows its hint over everything, dialogs too', async () => {
  const { user, shown } = start();
  await user.hover(screen.getByRole('button'));
  expect(await screen.findByText('No row is selected')).toBeInTheDocument();
  expect(shown).toHaveBeenCalledWith('manual');
});

test('the hint goes with the pointer, with Escape and with a press', async () => {
  const { user } = start();
  const button = screen.getByRole('button');
  for (const leave of [
    () => user.hover(document.body),
    () => user.keyboard('{Escape}'),
    () => fireEvent.pointerDown(button),
  ]) {
    await user.hover(document.body);
    await user.hover(button);
    await screen.findByText('No row is selected');
    await leave();
    expect(screen.queryByText('No row is selected')).toBeNull();
  }
});

test.each([
  ['from the left of its element', { left: 300, right: 400 }, { left: '300px', right: '' }],
  ['from the right near the right edge', { left: 980, right: 1010 }, { left: '', right: '14px' }],
  ['never out of the window', { left: 1000, right: 1040 }, { left: '', right: '8px' }],
])('it stands %s', async (_words, { left, right }, place) => {
  vi.stubGlobal('innerWidth', 1_024);
  const { user } = start();
  const button = screen.getByRole('button');
  button.getBoundingClientRect = () => new DOMRect(left, 100, right - left, 30);
  await user.hover(button);
  const { style } = await screen.findByText('No row is selected');
  expect({ left: style.left, right: style.right }).toEqual(place);
  expect(style.top).toBe('136px');
  vi.unstubAllGlobals();
});
