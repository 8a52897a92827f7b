import type { Instruction } from '../parse.ts';
import type { TextEdit } from '../edits/text-edit.ts';

/** What a check found in a file. */
export type Found = {
  instruction: Instruction;
  /** One or two sentences: what is wrong here, and what follows from it. */
  why: string;
  /** What would mend it. */
  edit: () => TextEdit;
};
