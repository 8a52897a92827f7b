import { expect, test } from 'vitest';
import { formatLikelihood } from './format-likelihood.ts';

test.each([
  [0, '0%'],
  [0.0004, '<0.1%'],
  [0.001, '0.1%'],
  [0.059, '5.9%'],
  [0.09, '9%'],
  [0.1049, '10%'],
  [0.974, '97%'],
  [1, '100%'],
])('%d reads %s', (probability, text) => {
  expect(formatLikelihood(probability)).toBe(text);
});
