import type { Dockerfile, Instruction } from '../parse.ts';
import { rangeOf, type SourceText } from '../source-text.ts';
import { splitWords } from '../words.ts';
import type { TextChange, TextEdit } from './text-edit.ts';
import { insertBefore, removeInstruction } from './whole-lines.ts';

type Words = { label: string; note: string | null; comment?: string };

/**
 * Takes the part that sets a variable out of an ENV or ARG, and the instruction when it does nothing
 * else.
 */
export function removeVariable(
  file: Dockerfile,
  instruction: Instruction,
  part: SourceText,
  { label, note, comment }: Words,
): TextEdit {
  const advice = comment ? [insertBefore(file, instruction, comment)] : [];
  return { label, note, changes: [...advice, removePart(file, instruction, part)] };
}

/** With the white space, and the continuation in it, to the next word, or from the one before. */
function removePart(file: Dockerfile, instruction: Instruction, part: SourceText): TextChange {
  const { from, to } = rangeOf(part);
  const words = splitWords(instruction.args, file.escape).map((word) => rangeOf(word));
  const next = words.find((word) => word.from >= to);
  const before = words.findLast((word) => word.to <= from);
  if (next) return { from, to: next.from, text: '' };
  return before ? { from: before.to, to, text: '' } : removeInstruction(file, instruction);
}
