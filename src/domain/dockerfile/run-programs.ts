import type { Instruction } from './parse.ts';
import { readExecForm } from './exec-form.ts';
import { concatTexts, type SourceText } from './source-text.ts';
import { runsOf, runsOfCommand, type Run } from './shell/runs.ts';

/** Several checks ask the same of an instruction, and reading its shell is most of their work. */
const known = new WeakMap<Instruction, readonly Run[]>();

/** Every program that a RUN starts, in shell form with its here-documents or in exec form. */
export function programsOfRun(instruction: Instruction): readonly Run[] {
  const runs = known.get(instruction) ?? readRun(instruction);
  known.set(instruction, runs);
  return runs;
}

function readRun({ args, heredocs }: Instruction): Run[] {
  const words = readExecForm(args);
  if (!words) return runsOf(heredocs.text ? withBodies(args, heredocs) : args);
  const shellWords = words.map((value) => ({ raw: value, value, scripts: [] }));
  return runsOfCommand({
    assignments: [],
    words: shellWords,
    input: [],
    scripts: [],
    next: null,
  });
}

/** The shell gets the bodies on the lines after the command. */
function withBodies(args: SourceText, heredocs: SourceText): SourceText {
  return concatTexts([args, { text: '\n', offsets: [args.offsets.at(-1) ?? 0] }, heredocs]);
}
