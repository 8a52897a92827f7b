import { expect, test } from 'vitest';
import { formatMoney } from './format-money.ts';

test.each([
  [386_400, 'USD 3,864.00'],
  [0, 'USD 0.00'],
  [5, 'USD 0.05'],
  [-1_234, '−USD 12.34'],
  [72_000_000, 'USD 720,000.00'],
])('%i cents read %s', (cents, text) => {
  expect(formatMoney(cents)).toBe(text);
});
