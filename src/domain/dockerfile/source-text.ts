/**
 * Characters of a file, each with its offset there. Joined lines and unquoted words are not side by
 * side in the file; their offsets lead an edit back to it.
 */
export type SourceText = { readonly text: string; readonly offsets: readonly number[] };

/** Half-open range of offsets in the file. */
export type SourceRange = { from: number; to: number };

/** The characters of `file` in a range, as they are. */
export function sourceText(file: string, from = 0, to = file.length): SourceText {
  const text = file.slice(from, to);
  const offsets: number[] = [];
  for (let offset = from; offset < from + text.length; offset += 1) offsets.push(offset);
  return { text, offsets };
}

/** Part of a text, by index. */
export function sliceText({ text, offsets }: SourceText, from: number, to?: number): SourceText {
  return { text: text.slice(from, to), offsets: offsets.slice(from, to) };
}

export function concatTexts(parts: readonly SourceText[]): SourceText {
  return {
    text: parts.map(({ text }) => text).join(''),
    offsets: parts.flatMap(({ offsets }) => offsets),
  };
}

/** Where a text begins and ends in the file; an empty text is nowhere: both are 0. */
export function rangeOf({ offsets }: SourceText): SourceRange {
  return { from: offsets[0] ?? 0, to: (offsets.at(-1) ?? -1) + 1 };
}

/** The text without white space around it. */
export function trimText(source: SourceText): SourceText {
  const start = source.text.length - source.text.trimStart().length;
  return sliceText(source, start, start + source.text.trim().length);
}
