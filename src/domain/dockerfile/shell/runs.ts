import { concatTexts, type SourceText } from '../source-text.ts';
import { commandsOf, type ShellCommand } from './commands.ts';
import type { ShellWord } from './word.ts';
import { SHELLS, SWITCHES, wrappedAt } from './wrappers.ts';

/** A program that a script starts, or variables it sets without one. */
export type Run = {
  /** Without its path; null when a command only sets variables. */
  program: string | null;
  /** The word that names it. */
  word: ShellWord | null;
  args: ShellWord[];
  /** Variables that are set for it, or set by `export` and its like. */
  assignments: ShellWord[];
  command: ShellCommand;
};

/** Scripts within scripts are read this deep; deeper ones are nobody's build. */
const DEPTH = 8;

const SETTERS = ['export', 'declare', 'typeset', 'readonly', 'local'];
const ASSIGNMENT = /^[A-Za-z_]\w*=/;

/** Every program that a shell script starts, also through wrappers, in substitutions and in nested scripts. */
export function runsOf(script: SourceText, depth = DEPTH): Run[] {
  if (depth === 0) return [];
  return commandsOf(script).flatMap((command) => runsOfCommand(command, depth));
}

/** The same for a command whose words are known already, as those of the exec form. */
export function runsOfCommand(command: ShellCommand, depth = DEPTH): Run[] {
  const runs = programsOf(command);
  const nested = [
    ...command.scripts,
    ...runs.flatMap((run) => scriptsOf(run)),
    ...(command.words.length === 0 ? command.input.filter(isShellScript) : []),
  ];
  return [...runs, ...nested.flatMap((script) => runsOf(script, depth - 1))];
}

/** The program of a command and, when it is a wrapper, the ones behind it. */
function programsOf(command: ShellCommand): Run[] {
  const runs: Run[] = [];
  let { assignments, words } = command;
  for (;;) {
    const [word = null, ...args] = words;
    if (!word && assignments.length === 0) return runs;
    const program = word && baseName(word.value.text);
    const set = program !== null && SETTERS.includes(program) ? args.filter(isAssignment) : [];
    runs.push({ program, word, args, assignments: [...assignments, ...set], command });
    const at = program === null ? null : wrappedAt(program, texts(args));
    const wrapped = at === null ? wrappedByFind(program, args) : args.slice(at);
    if (!wrapped) return runs;
    const first = wrapped.findIndex((arg) => !isAssignment(arg));
    assignments = wrapped.slice(0, first === -1 ? undefined : first);
    words = first === -1 ? [] : wrapped.slice(first);
  }
}

function wrappedByFind(program: string | null, args: ShellWord[]): ShellWord[] | null {
  if (program !== 'find') return null;
  const at = texts(args).findIndex((arg) => /^-(exec|execdir|ok|okdir)$/.test(arg));
  return at === -1 ? null : args.slice(at + 1);
}

/** Scripts that a program is given to run. */
function scriptsOf({ program, args, command }: Run): SourceText[] {
  if (program === null) return [];
  if (program === 'eval') return [joined(args)];
  if (program === 'trap') return args.slice(0, 1).map(({ value }) => value);
  const option = texts(args).findIndex((arg) => /^-\w*c$|^--command$/.test(arg));
  if (SWITCHES.includes(program) || program === 'flock') {
    return option === -1 ? [] : args.slice(option + 1, option + 2).map(({ value }) => value);
  }
  if (!SHELLS.includes(program)) return [];
  if (option === -1) return texts(args).every((arg) => arg.startsWith('-')) ? command.input : [];
  const script = args.slice(option + 1).find(({ value }, index, rest) => {
    const before = index === 0 ? args[option]!.value.text : rest[index - 1]!.value.text;
    return !/^[-+]/.test(value.text) && !/^[-+]\w*[oO]$/.test(before);
  });
  return script ? [script.value] : [];
}

function joined(args: readonly ShellWord[]): SourceText {
  const blank = { text: ' ', offsets: [0] };
  return concatTexts(args.flatMap(({ value }) => [value, blank]));
}

/** A body that names another interpreter is none of a shell. */
function isShellScript({ text }: SourceText): boolean {
  const interpreter = /^#!\s*(\S+)(?:[ \t]+(\S+))?/.exec(text);
  if (!interpreter) return true;
  const [, path = '', first = ''] = interpreter;
  return SHELLS.includes(baseName(baseName(path) === 'env' ? first : path));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isAssignment({ value }: ShellWord): boolean {
  return ASSIGNMENT.test(value.text);
}

function texts(words: readonly ShellWord[]): string[] {
  return words.map(({ value }) => value.text);
}
