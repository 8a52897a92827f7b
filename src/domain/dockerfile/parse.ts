import { DockerfileParser, type Instruction as Parsed } from 'dockerfile-ast';
import { joinLines, nextLine } from './join-lines.ts';
import { maskMisread } from './mask-misread.ts';
import {
  sliceText,
  sourceText,
  trimText,
  type SourceRange,
  type SourceText,
} from './source-text.ts';

export type Instruction = {
  /** In capitals; of the trigger when the instruction is an ONBUILD. */
  keyword: string;
  /** Where the keyword stands in the file. */
  keywordAt: SourceRange;
  /** From 0; -1 before the first FROM. */
  stage: number;
  /** Runs in images that are built from this one, not in this one (ONBUILD). */
  trigger: boolean;
  /** `--name=value`, before the arguments. */
  flags: SourceText[];
  /** What follows keyword and flags, with lines joined. */
  args: SourceText;
  /** Lines after the first logical one: bodies of here-documents with their delimiters. */
  heredocs: SourceText;
  range: SourceRange;
  /** From 1, both included. */
  lines: SourceRange;
};

export type Dockerfile = {
  text: string;
  /** Continues lines and escapes characters: a backslash, or what the `escape` directive names. */
  escape: string;
  instructions: Instruction[];
};

/** Reads a Dockerfile. Never fails: what is no Dockerfile gives instructions that do not exist. */
export function parseDockerfile(text: string): Dockerfile {
  const parsed = DockerfileParser.parse(maskMisread(text));
  const escape = parsed.getEscapeCharacter();
  const starts = lineStarts(text);
  let stage = -1;
  const instructions = parsed.getInstructions().map((instruction) => {
    if (instruction.getKeyword() === 'FROM') stage += 1;
    return { ...readInstruction(text, instruction, starts, escape), stage };
  });
  return { text, escape, instructions };
}

function readInstruction(
  text: string,
  parsed: Parsed,
  starts: readonly number[],
  escape: string,
): Omit<Instruction, 'stage'> {
  const offset = ({ line, character }: { line: number; character: number }) =>
    (starts[line] ?? text.length) + character;
  const { start, end } = parsed.getRange();
  const range = { from: offset(start), to: offset(end) };
  const head = parsed.getInstructionRange();
  const keywordAt = { from: offset(head.start), to: offset(head.end) };
  const { joined, end: headEnd } = joinLines(text, { from: keywordAt.to, to: range.to }, escape);
  const rest = { keyword: parsed.getKeyword(), keywordAt, args: trimText(joined) };
  const trigger = rest.keyword === 'ONBUILD';
  return {
    ...withoutFlags(trigger ? readTrigger(rest.args) : rest),
    trigger,
    heredocs: sourceText(text, Math.min(nextLine(text, headEnd), range.to), range.to),
    range,
    lines: { from: start.line + 1, to: end.line + (end.character === 0 ? 0 : 1) },
  };
}

/** `ONBUILD ADD a b` is read as ADD. */
export function readTrigger(args: SourceText) {
  const length = /^\S*/.exec(args.text)![0].length;
  const from = args.offsets[0] ?? 0;
  return {
    keyword: args.text.slice(0, length).toUpperCase(),
    keywordAt: { from, to: from + length },
    args: trimText(sliceText(args, length)),
  };
}

function withoutFlags<T extends { args: SourceText }>(rest: T): T & { flags: SourceText[] } {
  const flags: SourceText[] = [];
  let args = rest.args;
  for (;;) {
    const flag = /^--[a-z][\w-]*(?:=\S*)?(?=\s|$)/i.exec(args.text)?.[0];
    if (!flag) return { ...rest, args, flags };
    flags.push(sliceText(args, 0, flag.length));
    args = trimText(sliceText(args, flag.length));
  }
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((found) => found.index + found[0].length)];
}
