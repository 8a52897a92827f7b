import { assignmentsOf } from '../assignments.ts';
import { removeShellVariable } from '../edits/remove-shell-variable.ts';
import { removeVariable } from '../edits/remove-variable.ts';
import { expand } from '../expand.ts';
import type { Dockerfile, Instruction } from '../parse.ts';
import { mayHold, programsOfRun } from '../run-programs.ts';
import { stageChain } from '../stages.ts';
import { variablesBefore } from '../variables.ts';
import type { Found } from './found.ts';

const NAME = 'NODE_TLS_REJECT_UNAUTHORIZED';
const NAMED = new RegExp(NAME);
const WHY = `${NAME}=0 makes Node.js accept every certificate, so anybody on the way can read and change what is sent.`;
const NOTE =
  'Where a certificate of your own is the reason, name its authority in NODE_EXTRA_CA_CERTS.';
const WORDS = { label: 'Remove the override', note: NOTE };

/** Verification of certificates turned off by ENV, ARG or within a RUN, in any stage (decision D17). */
export function findTlsOverrides(file: Dockerfile): Found[] {
  return file.instructions.flatMap((instruction) => {
    if (instruction.keyword === 'RUN') return inRun(file, instruction);
    if (instruction.keyword !== 'ENV' && instruction.keyword !== 'ARG') return [];
    return assignmentsOf(instruction, file.escape)
      .filter(({ name, raw }) => name === NAME && raw !== null && isZero(raw, file, instruction))
      .map(({ word }) => ({
        instruction,
        why: WHY,
        edit: () => removeVariable(file, instruction, word, WORDS),
      }));
  });
}

function isZero(raw: string, file: Dockerfile, instruction: Instruction): boolean {
  const variables = variablesBefore(file, stageChain(file, instruction.stage), instruction);
  return expand(raw, file.escape, variables).value === '0';
}

function inRun(file: Dockerfile, instruction: Instruction): Found[] {
  if (!mayHold(instruction, NAMED)) return [];
  const runs = programsOfRun(instruction);
  const words = runs
    .flatMap(({ assignments }) => assignments)
    .filter(({ value }) => value.text === `${NAME}=0`);
  if (words.length === 0) return [];
  const edit = () => ({ ...WORDS, changes: removeShellVariable(file, instruction, runs, words) });
  return [{ instruction, why: WHY, edit }];
}
