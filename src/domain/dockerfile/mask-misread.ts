/**
 * A copy of the same length in which nothing is left that the parsing library reads otherwise than the
 * builder does. Only the structure is read from it, the text always from the file.
 */
export function maskMisread(file: string): string {
  return MISREAD.reduce((text, [pattern, mask]) => text.replace(pattern, mask), file);
}

const MISREAD: readonly [RegExp, (found: string) => string][] = [
  // A here-document does not begin within quotes.
  [
    /\\.|"(?:\\.|[^"\\\r\n])*"|'[^'\r\n]*'/g,
    (found) => (found.startsWith('\\') ? found : found.replaceAll('<<', '__')),
  ],
  // It may begin with the number of a file descriptor.
  [/(?<=[ \t])\d+(?=<<)/g, (found) => ' '.repeat(found.length)],
  // A doubled backslash at the end of a line is text and continues nothing.
  [/(?<=\\)\\(?=[ \t]*$)/gm, () => '_'],
  // An escaped blank before a continuation is a blank.
  [/\\(?=[ \t]+\\[ \t]*$)/gm, () => '_'],
];
