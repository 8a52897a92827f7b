import { fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { FacetMenu, type FacetValue } from './facet-menu.tsx';

const FEW: readonly FacetValue[] = [
  { value: 'red', label: 'Red', count: 1_204 },
  { value: 'blue', label: 'Blue', count: 0 },
];

const MANY: readonly FacetValue[] = Array.from({ length: 8 }, (_, index) => ({
  value: `v${index}`,
  label: `Value ${index}`,
  count: index,
}));

function start(values: readonly FacetValue[], chosen: readonly string[] = []) {
  const onChange = vi.fn();
  render(<FacetMenu label="Colour" values={values} chosen={chosen} onChange={onChange} />);
  return { onChange, user: userEvent.setup() };
}

/** jsdom has no popovers: what the browser does on a press is said to the popup instead. */
function openMenu(): HTMLElement {
  const popup = document.querySelector<HTMLElement>('[popover]');
  if (!popup) throw new Error('no popup');
  const opened = Object.assign(new Event('toggle'), { newState: 'open' });
  popup.dispatchEvent(opened);
  return popup;
}

test('not set: a chip with the number of values, and nothing to remove', () => {
  start(FEW);
  expect(screen.getByRole('button', { name: 'Colour' })).toHaveTextContent('Colour2');
  expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
});

test('set: the chip names the choice, and its own button removes it', async () => {
  const { user, onChange } = start(FEW, ['red', 'blue']);
  expect(screen.getByRole('button', { name: /^Colour ?: ?Red, Blue$/ })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove filter Colour: Red, Blue' }));
  expect(onChange).toHaveBeenCalledExactlyOnceWith([]);
});

test('a chosen value that the counts no longer name is still shown and removable', () => {
  start(FEW, ['green']);
  expect(screen.getByRole('button', { name: 'Remove filter Colour: green' })).toBeVisible();
});

test('values have their counts in their names; nothing is left out for having none', async () => {
  const { user, onChange } = start(FEW, ['red']);
  const menu = within(openMenu());
  const red = await menu.findByRole('checkbox', { name: 'Red, 1,204', hidden: true });
  const blue = menu.getByRole('checkbox', { name: 'Blue, 0', hidden: true });
  expect(red).toBeChecked();
  await user.click(blue);
  expect(onChange).toHaveBeenLastCalledWith(['red', 'blue']);
  await user.click(red);
  expect(onChange).toHaveBeenLastCalledWith([]);
  expect(menu.queryByRole('textbox', { hidden: true })).toBeNull();
});

test('many values are searched, whatever the case', async () => {
  start(MANY);
  const menu = within(openMenu());
  const search = await menu.findByRole('textbox', { name: 'Find in Colour', hidden: true });
  fireEvent.change(search, { target: { value: 'VALUE 3' } });
  expect(menu.getAllByRole('checkbox', { hidden: true })).toHaveLength(1);
  fireEvent.change(search, { target: { value: 'Value 9 ' } });
  expect(menu.queryAllByRole('checkbox', { hidden: true })).toEqual([]);
  expect(menu.getByText('Nothing is called “Value 9”.')).toBeInTheDocument();
});
