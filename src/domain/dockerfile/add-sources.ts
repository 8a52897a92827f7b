import { readExecForm } from './exec-form.ts';
import type { Instruction } from './parse.ts';
import type { SourceText } from './source-text.ts';
import { splitWords } from './words.ts';

export type SourceKind = 'local' | 'archive' | 'url' | 'git';

export type AddSource = { kind: SourceKind; word: SourceText; name: string };

/** What an ADD or COPY takes from where; its last word is the target. */
export function readSources(instruction: Instruction, escape: string): AddSource[] {
  const words = readExecForm(instruction.args) ?? splitWords(instruction.args, escape);
  return words.slice(0, -1).map((word) => {
    const name = word.text.replace(/^(["'])(.*)\1$/, '$2');
    return { kind: kindOf(name), word, name };
  });
}

const ARCHIVE = /\.(?:tar(?:\.\w+)?|tgz|tbz2?|txz|tlz|tzst|gz|bz2|xz|zst)$/i;

function kindOf(name: string): SourceKind {
  if (/^(?:git@|git:\/\/|ssh:\/\/)|^https?:\/\/\S+\.git(?:[#?]|$)/i.test(name)) return 'git';
  if (/^(?:https?|ftp):\/\//i.test(name)) return 'url';
  return ARCHIVE.test(name) ? 'archive' : 'local';
}
