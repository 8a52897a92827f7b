import { concatTexts, sliceText, type SourceText } from './source-text.ts';

/** The strings of a JSON array, as exec forms are written; null when it is none, as the builder decides. */
export function readExecForm(args: SourceText): SourceText[] | null {
  if (!isStringArray(args.text)) return null;
  return [...args.text.matchAll(/"(?:\\.|[^"\\])*"/g)].map((found) =>
    unescaped(sliceText(args, found.index + 1, found.index + found[0].length - 1)),
  );
}

function isStringArray(text: string): boolean {
  if (!text.startsWith('[')) return false;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
  } catch {
    return false;
  }
}

function unescaped(string: SourceText): SourceText {
  const parts = [...string.text.matchAll(/\\u[\da-f]{4}|\\.|[^\\]/gi)].map((found) => {
    const char = JSON.parse(`"${found[0]}"`) as string;
    return { text: char, offsets: [...char].map(() => string.offsets[found.index] ?? 0) };
  });
  return concatTexts(parts);
}
