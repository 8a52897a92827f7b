import { expect, test } from 'vitest';
import { expand, HOLE } from './expand.ts';

const VARIABLES = new Map([
  ['A', 'x'],
  ['EMPTY', ''],
]);

test.each([
  ['a', 'a', 'a'],
  ['"a b"', 'a b', 'a b'],
  ["'a b'", 'a b', 'a b'],
  ['a"b"c', 'abc', 'abc'],
  ['\\"a', '"a', '"a'],
  ['"\\""', '"', '"'],
  ['"\\n"', '\\n', '\\n'],
  ["'\\a'", '\\a', '\\a'],
  [`'\\"'`, '\\"', '\\"'],
  ['\\$A', '$A', '$A'],
  ["'$A'", '$A', '$A'],
  ['$A', 'x', HOLE],
  ['"${A}y"', 'xy', `${HOLE}y`],
  ['$UNKNOWN', null, HOLE],
  ['${UNKNOWN:-y}', 'y', 'y'],
  ['${A:-y}', 'x', 'y'],
  ['${EMPTY:-y}', 'y', 'y'],
  ['${EMPTY-y}', '', 'y'],
  ['${A:+y}', 'y', 'y'],
  ['${EMPTY:+y}', '', 'y'],
  ['${UNKNOWN:-${A}}', 'x', HOLE],
  ['${A#x}', null, HOLE],
  ['$', '$', '$'],
  ['${A', '${A', '${A'],
])('%j', (raw, value, literal) => {
  expect(expand(raw, '\\', VARIABLES)).toEqual({ value, literal });
});

test('another escape character leaves the backslash alone', () => {
  expect(expand('C:\\a`$A', '`', VARIABLES).value).toBe('C:\\a$A');
});
