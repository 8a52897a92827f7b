import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ToastProvider, useToast, type ToastMessage } from './toast.tsx';

let add: (message: ToastMessage) => void;
function Adder() {
  add = useToast();
  return null;
}

const titles = () =>
  [...screen.getByRole('region', { name: 'Messages' }).querySelectorAll('p')].map(
    ({ textContent }) => textContent,
  );

test('at most three messages stand, and a failure gives way last', () => {
  render(
    <ToastProvider>
      <Adder />
    </ToastProvider>,
  );
  act(() => add({ title: 'Not saved', tone: 'failed' }));
  for (const title of ['Copied', 'Ignored', 'Saved']) act(() => add({ title }));
  expect(titles()).toEqual(['Not saved', 'Ignored', 'Saved']);
  for (const title of ['No answer', 'No network']) act(() => add({ title, tone: 'failed' }));
  expect(titles()).toEqual(['Not saved', 'No answer', 'No network']);
  act(() => add({ title: 'No room', tone: 'failed' }));
  expect(titles()).toEqual(['No answer', 'No network', 'No room']);
});
