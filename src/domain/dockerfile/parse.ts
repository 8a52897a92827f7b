import { heredocEnd } from './heredoc-end.ts';
import { isBlankOrComment, joinLines } from './join-lines.ts';
import { endOfLine, lineCounter, nextLine } from './line-breaks.ts';
import {
  rangeOf,
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

/**
 * Reads a Dockerfile the way BuildKit does (frontend/dockerfile/parser), and where everything stands
 * in it. Never fails: what is no Dockerfile gives instructions that do not exist.
 */
export function parseDockerfile(text: string): Dockerfile {
  const escape = escapeCharacter(text);
  const lineOf = lineCounter(text);
  const instructions: Instruction[] = [];
  let stage = -1;
  let at = afterMark(text);
  while (at < text.length) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    if (isBlankOrComment(line)) {
      at = nextLine(text, end);
      continue;
    }
    const from = at + line.length - line.trimStart().length;
    const read = readInstruction(text, from, escape);
    if (read.keyword === 'FROM' && !read.trigger) stage += 1;
    const lines = { from: lineOf(from), to: lineOf(read.range.to - 1) };
    instructions.push({ ...read, stage, lines });
    at = nextLine(text, read.end);
  }
  return { text, escape, instructions };
}

function readInstruction(text: string, from: number, escape: string) {
  const { joined, end: headEnd } = joinLines(text, from, escape);
  const outer = readKeyword(trimText(joined));
  const trigger = outer.keyword === 'ONBUILD';
  const read = withoutFlags(trigger ? readKeyword(outer.args) : outer);
  const end = heredocEnd(text, { ...read, end: headEnd }, escape);
  const heredocs = sourceText(text, Math.min(nextLine(text, headEnd), end), end);
  const to = heredocs.text === '' ? rangeOf(trimText(joined)).to : end;
  return { ...read, trigger, heredocs, range: { from, to }, end };
}

/** Keyword and arguments; an ONBUILD has another instruction as its arguments. */
export function readKeyword(instruction: SourceText) {
  const length = /^\S*/.exec(instruction.text)![0].length;
  const keyword = sliceText(instruction, 0, length);
  return {
    keyword: keyword.text.toUpperCase(),
    keywordAt: rangeOf(keyword),
    args: trimText(sliceText(instruction, length)),
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

/** Directives are comments before everything else, one in a line. */
function escapeCharacter(text: string): string {
  for (let at = afterMark(text); ;) {
    const end = endOfLine(text, at);
    const directive = /^\s*#\s*([a-z][a-z\d]*)\s*=\s*(\S.*?)\s*$/i.exec(text.slice(at, end));
    if (!directive) return '\\';
    const [, name = '', value = ''] = directive;
    if (name.toLowerCase() === 'escape' && /^[\\`]$/.test(value)) return value;
    at = nextLine(text, end);
  }
}

/** Behind the byte order mark, if there is one. */
function afterMark(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}
