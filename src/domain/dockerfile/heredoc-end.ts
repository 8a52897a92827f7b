import { endOfLine, nextLine } from './line-breaks.ts';
import type { SourceText } from './source-text.ts';
import { splitWords } from './words.ts';

/** Instructions that take here-documents. */
const TAKES = /^(?:ADD|COPY|RUN)$/;
const START = /^\d*<<(-?)(["']?)([^\s<>|&;()"']+)\2/;

type Head = {
  keyword: string;
  args: SourceText;
  /** Offset of its last line break. */ end: number;
};

/**
 * Offset behind the bodies of the here-documents that an instruction begins; `end` when it begins none.
 * One that nothing closes is none: builders before BuildKit took it for text of the shell.
 */
export function heredocEnd(file: string, { keyword, args, end }: Head, escape: string): number {
  if (!TAKES.test(keyword)) return end;
  let at = end;
  for (const word of splitWords(args, escape)) {
    const [, tabs, , delimiter] = START.exec(word.text) ?? [];
    if (delimiter) at = closedAt(file, nextLine(file, at), delimiter, tabs === '-') ?? at;
  }
  return at;
}

function closedAt(file: string, from: number, delimiter: string, tabs: boolean): number | null {
  let at = from;
  while (at < file.length) {
    const end = endOfLine(file, at);
    const line = file.slice(at, end);
    if ((tabs ? line.replace(/^\t+/, '') : line) === delimiter) return end;
    at = nextLine(file, end);
  }
  return null;
}
