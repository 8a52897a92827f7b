import { assignmentsOf, isOnlyAssignment, type Assignment } from '../assignments.ts';
import type { Dockerfile, Instruction } from '../parse.ts';
import { rangeOf } from '../source-text.ts';
import type { TextChange, TextEdit } from './text-edit.ts';
import { insertBefore, removeInstruction } from './whole-lines.ts';

type Words = { label: string; note: string | null; comment?: string };

/** Takes one variable out of an ENV or ARG, and the instruction when it sets nothing else. */
export function removeVariable(
  file: Dockerfile,
  instruction: Instruction,
  assignment: Assignment,
  { label, note, comment }: Words,
): TextEdit {
  const removed = isOnlyAssignment(assignment, instruction)
    ? removeInstruction(file, instruction)
    : removeWord(file, instruction, assignment);
  const advice = comment ? [insertBefore(file, instruction, comment)] : [];
  return { label, note, changes: [...advice, removed] };
}

/** With the white space, and the continuation in it, to the next variable, or from the one before. */
function removeWord(
  { escape }: Dockerfile,
  instruction: Instruction,
  assignment: Assignment,
): TextChange {
  const ranges = assignmentsOf(instruction, escape).map(({ word }) => rangeOf(word));
  const { from, to } = rangeOf(assignment.word);
  const next = ranges.find((range) => range.from >= to);
  const before = ranges.findLast((range) => range.to <= from);
  if (next) return { from, to: next.from, text: '' };
  return { from: before?.to ?? from, to, text: '' };
}
