import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ToastProvider, useToast, type ToastMessage } from './toast.tsx';

const MESSAGES: readonly ToastMessage[] = [
  { title: 'Not saved', tone: 'failed' },
  { title: 'Copied' },
  { title: 'Ignored' },
  { title: 'Saved' },
  { title: 'No answer', tone: 'failed' },
  { title: 'No network', tone: 'failed' },
  { title: 'No room', tone: 'failed' },
];

function Adders() {
  const add = useToast();
  return MESSAGES.map((message) => (
    <button key={message.title} onClick={() => add(message)}>
      {message.title}
    </button>
  ));
}

const add = (title: string) => fireEvent.click(screen.getByRole('button', { name: title }));

const titles = () =>
  [...screen.getByRole('region', { name: 'Messages' }).querySelectorAll('p')].map(
    ({ textContent }) => textContent,
  );

test('at most three messages stand, and a failure gives way last', () => {
  render(
    <ToastProvider>
      <Adders />
    </ToastProvider>,
  );
  for (const title of ['Not saved', 'Copied', 'Ignored', 'Saved']) add(title);
  expect(titles()).toEqual(['Not saved', 'Ignored', 'Saved']);
  for (const title of ['No answer', 'No network']) add(title);
  expect(titles()).toEqual(['Not saved', 'No answer', 'No network']);
  add('No room');
  expect(titles()).toEqual(['No answer', 'No network', 'No room']);
});
