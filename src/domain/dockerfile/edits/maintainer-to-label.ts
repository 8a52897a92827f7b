import type { Dockerfile, Instruction } from '../parse.ts';
import type { TextEdit } from './text-edit.ts';
import { removeInstruction } from './whole-lines.ts';

const LABEL = 'org.opencontainers.image.authors';

/** MAINTAINER takes its text as it is; a label takes a quoted value in which variables are put in. */
export function maintainerToLabel(file: Dockerfile, instruction: Instruction): TextEdit {
  const name = instruction.args.text.replace(/^(["'])(.*)\1$/, '$2').trim();
  if (!name) {
    const changes = [removeInstruction(file, instruction)];
    return { label: 'Remove MAINTAINER', note: 'It names nobody.', changes };
  }
  const value = [...name].map(
    (char) => (`"$${file.escape}`.includes(char) ? file.escape : '') + char,
  );
  const line = `LABEL ${LABEL}="${value.join('')}"`;
  return {
    label: 'Use a label',
    note: null,
    changes: [{ from: instruction.keywordAt.from, to: instruction.range.to, text: line }],
  };
}
