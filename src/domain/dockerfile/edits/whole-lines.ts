import type { Dockerfile, Instruction } from '../parse.ts';
import { endOfLine, nextLine } from '../line-breaks.ts';
import type { TextChange } from './text-edit.ts';

/** Takes an instruction out with its line break. */
export function removeInstruction(file: Dockerfile, { range }: Instruction): TextChange {
  const from = lineStart(file.text, range.from);
  return { from, to: nextLine(file.text, endOfLine(file.text, range.to)), text: '' };
}

/** Puts a line before an instruction. */
export function insertBefore(file: Dockerfile, { range }: Instruction, line: string): TextChange {
  const at = lineStart(file.text, range.from);
  return { from: at, to: at, text: line + lineBreak(file.text) };
}

/** Puts a line behind the last instruction of the file. A continuation at its end would take it in. */
export function appendLine({ text, escape }: Dockerfile, line: string): TextChange {
  const lineEnd = lineBreak(text);
  const kept = text.trimEnd();
  if (kept.endsWith(escape)) {
    const from = kept.slice(0, -1).trimEnd().length;
    return { from, to: text.length, text: lineEnd + line + lineEnd };
  }
  const open = text !== '' && !/[\r\n]$/.test(text);
  return { from: text.length, to: text.length, text: (open ? lineEnd : '') + line + lineEnd };
}

function lineStart(text: string, at: number): number {
  const before = text.slice(0, at);
  // A byte order mark has to stay the first character.
  const mark = before.startsWith('\uFEFF') ? 1 : 0;
  return Math.max(before.lastIndexOf('\n') + 1, before.lastIndexOf('\r') + 1, mark);
}

function lineBreak(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
