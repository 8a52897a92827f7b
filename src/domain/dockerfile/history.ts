import { readKeyword, type Dockerfile, type Instruction } from './parse.ts';
import { rangeOf, sliceText, sourceText, trimText, type SourceText } from './source-text.ts';

/**
 * Reads the history of an image, oldest step first, as a Dockerfile of one stage. A step is what
 * `createdBy` of a layer says: `/bin/sh -c #(nop)  USER root`, `RUN /bin/sh -c apt update # buildkit`.
 * Lines count steps from 1; the base image stands in line 0.
 */
export function readHistory(steps: readonly string[]): Dockerfile {
  const text = steps.join('\n');
  let from = 0;
  const instructions = steps.map((step, index) => {
    const source = sourceText(text, from, from + step.length);
    from += step.length + 1;
    return readStep(source, index + 1);
  });
  return {
    text,
    escape: '\\',
    instructions: [instruction('FROM', sourceText('')), ...instructions],
  };
}

/** A step of a history as an instruction that a Dockerfile can hold; '' for one that none can. */
export function toInstruction(step: string): string {
  const { keyword, args } = readStep(sourceText(step), 0);
  return keyword === '' ? '' : `${keyword} ${args.text}`;
}

/** The root file system of the base image, which nobody can write as COPY. */
const ROOT_FILES = /^ADD (?:(?:file|multi|dir):\S+ in \/$|\S+\.tar\S* \/$)/;
const SHELL = /^(?:\|\d+ .*?)?(?:\/\S+\/)?(?:ba|da|a|z|k)?sh (?:[-+]\w+ (?:pipefail )?)*?-\w*c\s/;
const NO_COMMAND = /^\s*#\(nop\)\s*/;
const INSTRUCTION = /^([A-Z]{3,})(?:\s|$)/;

function readStep(step: SourceText, number: number): Instruction {
  const text = without(trimText(step), /\s*# buildkit$/);
  const command = without(text, SHELL);
  const bare = without(command, NO_COMMAND);
  if (number === 1 && ROOT_FILES.test(bare.text)) return instruction('FROM', bare, number);
  const ran = command !== text && bare === command;
  const keyword = ran ? 'RUN' : (INSTRUCTION.exec(bare.text)?.[1] ?? '');
  const args = ran ? bare : trimText(without(bare, INSTRUCTION));
  if (keyword === 'RUN') return instruction(keyword, without(args, SHELL), number);
  const read = instruction(keyword, args, number);
  return keyword === 'ONBUILD' ? { ...read, ...readKeyword(args), trigger: true } : read;
}

/** The text itself when it has no such part at its beginning or end. */
function without(source: SourceText, part: RegExp): SourceText {
  const found = part.exec(source.text);
  if (!found) return source;
  return found.index === 0 ? sliceText(source, found[0].length) : sliceText(source, 0, found.index);
}

function instruction(keyword: string, args: SourceText, number = 0): Instruction {
  const range = rangeOf(args);
  return {
    keyword,
    keywordAt: { from: range.from, to: range.from },
    stage: 0,
    trigger: false,
    flags: [],
    args,
    heredocs: sourceText(''),
    range,
    lines: { from: number, to: number },
  };
}
