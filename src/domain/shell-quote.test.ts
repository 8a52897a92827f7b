import { expect, test } from 'vitest';
import { shellQuote } from './shell-quote.ts';

test.each([
  ['libssl1.1=1.1.1d-0+deb10u5', 'libssl1.1=1.1.1d-0+deb10u5'],
  ['/var/lib/apt/lists', '/var/lib/apt/lists'],
  ['', "''"],
  ['two words', "'two words'"],
  ["it's", String.raw`'it'\''s'`],
  ['$(id)', "'$(id)'"],
  ['`id`', "'`id`'"],
  ['a\nb', "'a\nb'"],
  ['~root', "'~root'"],
  ['1.0~rc1', "'1.0~rc1'"],
  ['-rf', "'-rf'"],
  ['=ls', "'=ls'"],
  ['#no', "'#no'"],
  ['\\', "'\\'"],
  ['é', "'é'"],
])('%j becomes %s', (argument, quoted) => {
  expect(shellQuote(argument)).toBe(quoted);
});

test('NUL is refused, because no argument can hold it', () => {
  expect(() => shellQuote('a\0b')).toThrow(RangeError);
});
