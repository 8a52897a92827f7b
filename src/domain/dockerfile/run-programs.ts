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

/** Characters by their number: what they spell cannot be seen. */
const BY_NUMBER = /\\[xuU0-7]/;
const QUOTING = /\\\r?\n|["'\\]/g;

/**
 * Whether a RUN may hold a word once its quotes are gone. It often says yes where no shell would, and never
 * no where one would: reading a shell takes long, and most instructions need not be read.
 */
export function mayHold({ args, heredocs }: Instruction, word: RegExp): boolean {
  const text = `${args.text}\n${heredocs.text}`;
  return BY_NUMBER.test(text) || word.test(text.replaceAll(QUOTING, ''));
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
