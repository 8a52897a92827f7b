import type { Instruction } from './parse.ts';
import { sliceText, type SourceText } from './source-text.ts';
import { splitWords } from './words.ts';

export type Assignment = {
  name: string;
  /** As written, with quotes; null for an ARG without a default. */
  raw: string | null;
  /** Name and value in the file. */
  word: SourceText;
};

/** What an ENV or ARG sets, in both forms of ENV: `A=b C="d e"`, and `A b c` where all after A is its value. */
export function assignmentsOf({ keyword, args }: Instruction, escape: string): Assignment[] {
  const words = splitWords(args, escape);
  const first = words[0];
  if (!first) return [];
  if (words.length > 1 && !first.text.includes('=')) {
    // ARG has no such form, but people write it, and mean it.
    if (keyword === 'ENV' || words.length === 2) return [legacyAssignment(args, first)];
  }
  return words.map((word) => {
    const sign = word.text.indexOf('=');
    if (sign === -1) return { name: word.text, raw: null, word };
    return { name: unquoted(word.text.slice(0, sign)), raw: word.text.slice(sign + 1), word };
  });
}

function legacyAssignment(args: SourceText, name: SourceText): Assignment {
  const start = name.text.length;
  return { name: name.text, raw: sliceText(args, start).text.trim(), word: args };
}

function unquoted(name: string): string {
  return name.replace(/^(["'])(.*)\1$/, '$2');
}
