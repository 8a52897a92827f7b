import { endOfLine, nextLine } from './line-breaks.ts';
import { concatTexts, sourceText, type SourceText } from './source-text.ts';

/**
 * The instruction that begins at an offset, without its continuations, comments and blank lines in
 * between, as the builder reads it. `end` is the offset behind its last line; bodies of here-documents
 * follow there.
 */
export function joinLines(file: string, from: number, escape: string) {
  const parts: SourceText[] = [];
  let at = from;
  while (at < file.length) {
    const end = endOfLine(file, at);
    const line = file.slice(at, end);
    if (at === from || !isBlankOrComment(line)) {
      const kept = continuedLength(line, escape);
      parts.push(sourceText(file, at, at + (kept ?? line.length)));
      if (kept === null) return { joined: concatTexts(parts), end };
    }
    at = nextLine(file, end);
  }
  return { joined: concatTexts(parts), end: file.length };
}

/** Whether the builder skips a line. */
export function isBlankOrComment(line: string): boolean {
  const text = line.trim();
  return text === '' || text.startsWith('#');
}

/** Length of the line before its continuation character; null when it ends there. A doubled one is text. */
function continuedLength(line: string, escape: string): number | null {
  const text = line.trimEnd();
  const continues = text.endsWith(escape) && text.at(-2) !== escape;
  return continues ? text.length - 1 : null;
}
