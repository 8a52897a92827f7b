import { readSources, type AddSource } from '../add-sources.ts';
import type { Dockerfile, Instruction } from '../parse.ts';
import { rangeOf } from '../source-text.ts';
import type { TextChange, TextEdit } from './text-edit.ts';
import { insertBefore } from './whole-lines.ts';

/** Flags of ADD that COPY does not know. */
const ADD_FLAGS = /^--(?:checksum|keep-git-dir|unpack)\b/;

/**
 * COPY only copies. What ADD downloads, clones or unpacks has to be in the build context before; the
 * edit says so above the line, because the build needs that step from then on.
 */
export function addToCopy(file: Dockerfile, instruction: Instruction): TextEdit {
  const steps = readSources(instruction, file.escape).flatMap((source) => prepare(source));
  const copy: TextChange[] = [
    { ...instruction.keywordAt, text: 'COPY' },
    ...instruction.flags.filter(({ text }) => ADD_FLAGS.test(text)).map(removeFlag(file)),
    ...steps.map(({ source, instead }) => ({ ...rangeOf(source.word), text: instead })),
  ];
  if (steps.length === 0) return { label: 'Use COPY', note: null, changes: copy };
  const comments = steps.map(({ todo }) => insertBefore(file, instruction, `# ${todo}`));
  return {
    label: 'Use COPY',
    note: `${steps.map(({ todo }) => todo).join(' ')} The build then takes it from its context.`,
    changes: [...comments, ...copy],
  };
}

type Step = { source: AddSource; instead: string; todo: string };

function prepare(source: AddSource): Step[] {
  const { kind, name } = source;
  const base = baseName(name);
  const quote = /^["']/.exec(source.word.text)?.[0] ?? '';
  const as = (instead: string, todo: string): Step[] => [
    { source, instead: quote + instead + quote, todo },
  ];
  if (kind === 'local') return [];
  if (kind === 'url') {
    return as(base, `Before the build, download ${name} as ${base} and check its checksum.`);
  }
  const folder = `${base.replace(/\.(?:git|tar|tgz|tbz2?|txz|tlz|tzst|gz|bz2|xz|zst)\b.*$/i, '')}/`;
  return kind === 'git'
    ? as(folder, `Before the build, clone ${name} into ${folder} and check the commit out.`)
    : as(folder, `Before the build, unpack ${name} into ${folder}: COPY does not unpack.`);
}

/** The last part of an address or path, without what could not be a name in the build context. */
function baseName(name: string): string {
  const path = name.replace(/[#?].*$/, '').replace(/\/+$/, '');
  const last = path.slice(path.lastIndexOf('/') + 1);
  return last.replaceAll(/[^\w.${}+-]/g, '') || 'download';
}

function removeFlag(file: Dockerfile) {
  return (flag: Instruction['flags'][number]): TextChange => {
    const { from, to } = rangeOf(flag);
    const blanks = /^[ \t]*/.exec(file.text.slice(to))![0].length;
    return { from, to: to + blanks, text: '' };
  };
}
