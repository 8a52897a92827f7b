import { act, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { useRef } from 'react';
import { CopyButton } from './copy-button.tsx';
import { UiProvider } from './ui-provider.tsx';

afterEach(() => {
  // jsdom has no old copy command; a test that needs one puts it there.
  Reflect.deleteProperty(document, 'execCommand');
  getSelection()?.removeAllRanges();
});

function Shown({ withTarget }: { withTarget: boolean }) {
  const target = useRef<HTMLPreElement>(null);
  return (
    <UiProvider>
      <pre ref={target}>apk add libbz2</pre>
      <CopyButton text="apk add libbz2" {...(withTarget && { target })} />
    </UiProvider>
  );
}

/** A clipboard that refuses, as without a secure origin or permission. */
function refuseCopying() {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
  return user;
}

test('copied: the clipboard holds the text, the button shows it and it is announced', async () => {
  const user = userEvent.setup();
  render(<Shown withTarget={false} />);
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe('apk add libbz2');
  expect(screen.getAllByText('Copied')).toHaveLength(2);
});

test('selected: the text is ready for the copy keys, and a message says so', async () => {
  const user = refuseCopying();
  render(<Shown withTarget />);
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  const message = await screen.findByRole('alert');
  expect(message).toHaveTextContent('The browser blocked copying');
  expect(message).toHaveTextContent('The text is selected. Press Ctrl C.');
  expect(getSelection()?.toString()).toBe('apk add libbz2');
  expect(screen.queryByText('Copied')).toBeNull();
});

test('failed: without anything to select the message asks to select', async () => {
  const user = refuseCopying();
  render(<Shown withTarget={false} />);
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Select the text and press Ctrl C.');
  expect(document.querySelector('textarea')).toBeNull();
});

test('the old command copies what the Clipboard API refuses, and the focus comes back', async () => {
  let copied = '';
  document.execCommand = () => {
    const area = document.querySelector('textarea');
    // Browsers focus what they select; jsdom does not.
    area?.focus();
    copied = area?.value ?? '';
    return true;
  };
  const user = refuseCopying();
  render(<Shown withTarget={false} />);
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  const button = await screen.findByRole('button', { name: 'Copied' });
  expect(copied).toBe('apk add libbz2');
  expect(button).toHaveFocus();
  expect(document.querySelector('textarea')).toBeNull();
});

test('the tick goes after two seconds', async () => {
  // Brings the clipboard that jsdom lacks.
  userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  vi.useFakeTimers();
  try {
    render(<Shown withTarget={false} />);
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await act(() => vi.advanceTimersByTimeAsync(0));
    await act(() => vi.advanceTimersByTimeAsync(1_999));
    expect(screen.getByRole('button', { name: 'Copied' })).toBeVisible();
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(screen.getByRole('button', { name: 'Copy' })).toBeVisible();
  } finally {
    vi.useRealTimers();
  }
});
