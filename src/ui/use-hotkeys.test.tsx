import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { writeStored } from './stored-value.ts';
import { useHotkeys } from './use-hotkeys.ts';

const runs = { j: vi.fn(), sequence: vi.fn(), palette: vi.fn(), theme: vi.fn(), help: vi.fn() };

function Bound({ children }: { children?: React.ReactNode }) {
  useHotkeys([
    { keys: 'j', run: runs.j },
    { keys: 'g v', run: runs.sequence },
    { keys: 'Ctrl+k', run: runs.palette },
    { keys: 'Alt+t', run: runs.theme },
    { keys: '?', run: runs.help },
  ]);
  return children;
}

function start(children: React.ReactNode = null) {
  for (const run of Object.values(runs)) run.mockClear();
  render(<Bound>{children}</Bound>);
  return userEvent.setup();
}

test.each([
  ['j', runs.j],
  ['?', runs.help],
  ['gv', runs.sequence],
  // As printed in the list of keys: capitals, so some press Shift.
  ['{Shift>}g{/Shift}{Shift>}v{/Shift}', runs.sequence],
  ['{Control>}k{/Control}', runs.palette],
  ['{Meta>}k{/Meta}', runs.palette],
  ['{Alt>}t{/Alt}', runs.theme],
])('%s acts once', async (keys, run) => {
  const user = start();
  await user.keyboard(keys);
  expect(run).toHaveBeenCalledTimes(1);
});

test('with Alt the place of the key counts, because a Mac types another letter', () => {
  start();
  fireEvent.keyDown(document.body, { key: '†', code: 'KeyT', altKey: true });
  expect(runs.theme).toHaveBeenCalledTimes(1);
});

test('the second key of a sequence has a second', () => {
  start();
  const press = (key: string, at: number) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true });
    Object.defineProperty(event, 'timeStamp', { value: at });
    document.body.dispatchEvent(event);
  };
  press('g', 5_000);
  press('v', 6_000);
  expect(runs.sequence).not.toHaveBeenCalled();
  press('g', 7_000);
  press('v', 7_999);
  expect(runs.sequence).toHaveBeenCalledTimes(1);
});

test.each([
  ['input', <input key="f" />],
  ['textarea', <textarea key="f" />],
  ['select', <select key="f" />],
])('single keys are typed in a %s; modifiers still act', async (_name, field) => {
  const user = start(field);
  await user.tab();
  expect(document.body).not.toHaveFocus();
  await user.keyboard('jgv?');
  expect(runs.j).not.toHaveBeenCalled();
  expect(runs.sequence).not.toHaveBeenCalled();
  expect(runs.help).not.toHaveBeenCalled();
  await user.keyboard('{Control>}k{/Control}');
  expect(runs.palette).toHaveBeenCalledTimes(1);
});

test('a checkbox is no text: single keys act on it', async () => {
  const user = start(<input type="checkbox" aria-label="Select" />);
  await user.click(screen.getByRole('checkbox'));
  await user.keyboard('j');
  expect(runs.j).toHaveBeenCalledTimes(1);
});

test('nothing acts while a dialog is open', async () => {
  const user = start(<dialog open />);
  await user.keyboard('j{Control>}k{/Control}');
  expect(runs.j).not.toHaveBeenCalled();
  expect(runs.palette).not.toHaveBeenCalled();
});

test('single keys can be switched off; modifiers stay', async () => {
  writeStored('single-keys', 'false');
  try {
    const user = start();
    await user.keyboard('jgv{Alt>}t{/Alt}');
    expect(runs.j).not.toHaveBeenCalled();
    expect(runs.sequence).not.toHaveBeenCalled();
    expect(runs.theme).toHaveBeenCalledTimes(1);
  } finally {
    writeStored('single-keys', 'true');
  }
});
