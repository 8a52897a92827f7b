import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '#testing/any-text.ts';
import { markdownText } from './markdown-text.ts';

test.each([
  ['payments/checkout-api:2.14.3', 'payments/checkout-api:2.14.3'],
  ['Zahlungen 漢字 é', 'Zahlungen 漢字 é'],
  ['<b>[x](y)', '\\<b\\>\\[x\\]\\(y\\)'],
  ['a\r\n# b\tc\u2028d', 'a \\# b c d'],
  ['\u001B[31mred\u0007', '\\[U+001B\\]\\[31mred\\[U+0007\\]'],
  ['nul\u0000, del\u007F, c1\u009B', 'nul\\[U+0000\\], del\\[U+007F\\], c1\\[U+009B\\]'],
  ['evil\u202Egnp.exe\u2066', 'evil\\[U+202E\\]gnp.exe\\[U+2066\\]'],
  ['zero\u200Bwidth\uFEFF', 'zero\\[U+200B\\]width\\[U+FEFF\\]'],
  ['tag \u{E0041}', 'tag \\[U+E0041\\]'],
])('%j reads %j', (text, words) => {
  expect(markdownText(text)).toBe(words);
});

test('nothing of any text is invisible, or obeyed by a terminal', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(markdownText(text)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }),
  );
});
