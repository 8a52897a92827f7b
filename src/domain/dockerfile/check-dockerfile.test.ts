import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDockerfile } from './check-dockerfile.ts';

const found = (text: string) =>
  checkDockerfile(text).map(
    ({ check, lines, stage }) => `${check} ${lines.from}-${lines.to} ${stage}`,
  );

test.each([
  ['MAINTAINER a\nFROM b\nUSER c', ['maintainer 1-1 -1']],
  ['FROM b\nmaintainer a\nUSER c', ['maintainer 2-2 0']],
  ['FROM a\nMAINTAINER x\nFROM b\nUSER c', ['maintainer 2-2 0']],
  ['FROM b\nUSER c\nLABEL maintainer=a', []],
  ['FROM b\nUSER c\nADD a b', ['add 3-3 0']],
  ['FROM b\nUSER c\nadd a b', ['add 3-3 0']],
  ['FROM a\nADD a b\nFROM b\nUSER c', ['add 2-2 0']],
  ['FROM b\nUSER c\nADD --chown=a:b a \\\n  b', ['add 3-4 0']],
  ['FROM b\nUSER c\nADD ["a", "b"]', ['add 3-3 0']],
  ['FROM b\nUSER c\nADD <<EOF /f\nADD x y\nEOF\nADD a b', ['add 3-5 0', 'add 6-6 0']],
  ['FROM b\nUSER c\nONBUILD ADD a b', ['add 3-3 0']],
  ['FROM b\nUSER c\nRUN ADD a b', []],
  ['FROM b\nUSER c\nRUN x \\\nADD a b', []],
  ['FROM b\nUSER c\nRUN x \\\n\n# c\nADD a b', []],
  ['FROM b\nUSER c\nCOPY <<EOF /f\nADD a b\nMAINTAINER x\nEOF', []],
  ['FROM b\nUSER c\nRUN cat <<EOF\nADD a b\nEOF', []],
  ['FROM b\nUSER c\nRUN cat <<EOF>/f\nADD a b\nEOF', []],
  ['FROM b\nUSER c\nRUN cat <<EOF\nADD a b', ['add 4-4 0']],
  ['FROM b\nUSER c\nRUN cat <<<EOF\nADD a b', ['add 4-4 0']],
  ['FROM b\nUSER c\nAD\\\nD a b', ['add 3-4 0']],
  ['FROM b\nUSER c\nRUN x \\  \nADD a b', []],
  ['FROM b\nUSER c\nRUN x \\ \\\nADD a b', []],
  ['FROM b\nUSER c\nRUN cat 3<<EOF\nADD a b\nEOF', []],
  ['FROM b\nUSER c\nRUN cat <<A <<"B"\nADD a b\nA\nADD c d\nB', []],
  ['FROM b\nUSER c\nRUN echo "<<EOF"\nADD a b', ['add 4-4 0']],
  ['FROM b\nUSER c\nRUN echo " <<EOF "\nADD a b', ['add 4-4 0']],
  ['FROM b\nUSER c\nRUN x \\\\\nADD a b', ['add 4-4 0']],
  ['# escape=`\nFROM b\nUSER c\nRUN x `\nADD a b\nRUN y \\\nADD c d', ['add 7-7 0']],
  ['FROM b\nUSER c\n# escape=`\nRUN x `\nADD a b', ['add 5-5 0']],
  ['# ADD a b\nFROM b\nUSER c\n   # ADD a b', []],
  ['FROM b\r\nUSER c\r\nADD a b\r\n', ['add 3-3 0']],
  ['\uFEFF# escape=`\nFROM b\nUSER c\nRUN x `\nADD a b', []],
])('%j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('what is advised for ADD differs with what it adds', () => {
  const why = (line: string) => checkDockerfile(`FROM a\nUSER b\n${line}`)[0]!.why.split(/[ :]/)[1];
  expect(why('ADD a b')).toBe('does');
  expect(why('ADD a.tar.gz b')).toBe('unpacks');
  expect(why('ADD https://example.com/a.tar.gz b')).toBe('downloads');
  expect(why('ADD https://example.com/a.git b')).toBe('clones');
});

const piece = fc.constantFrom(
  ...[
    'FROM a',
    'USER root',
    'ADD a b',
    'RUN',
    'ENV',
    'ONBUILD',
    'apt',
    'A=b',
    '\n',
    ' ',
    '\\',
    '\\\n',
  ],
  ...[
    '<<EOF',
    'EOF',
    '"',
    "'",
    '$(',
    ')',
    '`',
    '${',
    '}',
    '#',
    '[',
    ']',
    'case x in',
    ';;',
    '&&',
    '\r\n',
  ],
);

test('any text is read to its end, and findings are on its lines', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ');
      const last = text.split(/\r\n|\n|\r/).length;
      for (const { lines } of checkDockerfile(text)) {
        expect(lines.from).toBeGreaterThan(0);
        expect(lines.to).toBeGreaterThanOrEqual(lines.from);
        expect(lines.to).toBeLessThanOrEqual(last);
      }
    }),
  );
});
