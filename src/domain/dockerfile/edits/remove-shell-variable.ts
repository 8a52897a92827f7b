import type { Dockerfile, Instruction } from '../parse.ts';
import type { Run } from '../shell/runs.ts';
import type { ShellWord } from '../shell/word.ts';
import { rangeOf } from '../source-text.ts';
import type { TextChange } from './text-edit.ts';
import { removeInstruction } from './whole-lines.ts';

/** Takes assignments out of the scripts of a RUN, and the RUN when it does nothing else. */
export function removeShellVariable(
  file: Dockerfile,
  instruction: Instruction,
  runs: readonly Run[],
  words: readonly ShellWord[],
): TextChange[] {
  const commands = [...new Set(runs.map(({ command }) => command))];
  const idle = (command: Run['command']) => runsOnly(command, words);
  if (commands.every(idle)) return [removeInstruction(file, instruction)];
  return commands.flatMap((command) => {
    const all = [...command.assignments, ...command.words];
    const found = all.filter((word) => words.includes(word));
    // A command that is left without words would break the list it stands in.
    if (found.length > 0 && idle(command)) return [replaceCommand(all)];
    return found.map((word) => withoutWord(word, all));
  });
}

/** Whether nothing is left of a command without the words: `A=0`, `export A=0`. */
function runsOnly({ assignments, words }: Run['command'], gone: readonly ShellWord[]): boolean {
  const rest = [...assignments, ...words].filter((word) => !gone.includes(word));
  return rest.length === 0 || (rest.length === 1 && words[0] === rest[0] && isSetter(rest[0]!));
}

function isSetter({ value }: ShellWord): boolean {
  return /^(?:export|declare|typeset|readonly|local)$/.test(value.text);
}

/** `:` does nothing and succeeds. */
function replaceCommand(all: readonly ShellWord[]): TextChange {
  return { from: rangeOf(all[0]!.raw).from, to: rangeOf(all.at(-1)!.raw).to, text: ':' };
}

function withoutWord(word: ShellWord, all: readonly ShellWord[]): TextChange {
  const index = all.indexOf(word);
  const next = all[index + 1];
  const { from, to } = rangeOf(word.raw);
  if (next) return { from, to: rangeOf(next.raw).from, text: '' };
  return { from: rangeOf(all[index - 1]!.raw).to, to, text: '' };
}
