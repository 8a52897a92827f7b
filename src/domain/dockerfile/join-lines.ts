import { concatTexts, sourceText, type SourceText } from './source-text.ts';

/**
 * One instruction without its continuations, comments and blank lines in between, as the builder reads
 * it. `end` is the offset behind its last line; bodies of here-documents follow there.
 */
export function joinLines(file: string, range: { from: number; to: number }, escape: string) {
  const parts: SourceText[] = [];
  let at = range.from;
  while (at < range.to) {
    const end = endOfLine(file, at, range.to);
    const first = at === range.from;
    const line = file.slice(at, end);
    if (first || !isBlankOrComment(line)) {
      const kept = continuedLength(line, escape);
      parts.push(sourceText(file, at, at + (kept ?? line.length)));
      if (kept === null) return { joined: concatTexts(parts), end };
    }
    at = nextLine(file, end);
  }
  return { joined: concatTexts(parts), end: Math.min(at, range.to) };
}

function isBlankOrComment(line: string): boolean {
  const text = line.trim();
  return text === '' || text.startsWith('#');
}

/** Length of the line before its continuation character; null when it ends there. A doubled one is text. */
function continuedLength(line: string, escape: string): number | null {
  const text = line.trimEnd();
  const continues = text.endsWith(escape) && text.at(-2) !== escape;
  return continues ? text.length - 1 : null;
}

function endOfLine(file: string, from: number, to: number): number {
  const found = /[\r\n]/.exec(file.slice(from, to));
  return found ? from + found.index : to;
}

/** Offset of the line after the one that ends at `end`. */
export function nextLine(file: string, end: number): number {
  return end + (/^(\r\n|\n|\r)/.exec(file.slice(end, end + 2))?.[0].length ?? 0);
}
