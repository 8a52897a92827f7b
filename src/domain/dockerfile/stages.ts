import { expand } from './expand.ts';
import type { Dockerfile, Instruction } from './parse.ts';
import { globalVariables } from './variables.ts';
import { splitWords } from './words.ts';

/** Number of the last stage; -1 without any FROM. */
export function finalStage({ instructions }: Dockerfile): number {
  return instructions.at(-1)?.stage ?? -1;
}

/** A stage and the stages of the same file that it is built FROM, the oldest first (decision D18). */
export function stageChain(file: Dockerfile, stage: number): number[] {
  const froms = file.instructions.filter(({ keyword, trigger }) => keyword === 'FROM' && !trigger);
  const bases = froms.map((from) => readFrom(file, from));
  const chain = [stage];
  for (;;) {
    const oldest = chain[0]!;
    const base = bases[oldest]?.base;
    const earlier = bases.slice(0, oldest);
    const named = base === undefined ? -1 : earlier.findLastIndex(({ name }) => name === base);
    const numbered = /^\d+$/.test(base ?? '') && Number(base) < oldest ? Number(base) : -1;
    const next = named === -1 ? numbered : named;
    if (next === -1) return chain;
    chain.unshift(next);
  }
}

/** Names of stages do not tell capitals apart. */
function readFrom(file: Dockerfile, from: Instruction) {
  const [image, as, name] = splitWords(from.args, file.escape).map(({ text }) => text);
  const base = expand(image ?? '', file.escape, globalVariables(file)).value ?? undefined;
  const named = as?.toLowerCase() === 'as' ? name?.toLowerCase() : undefined;
  return { base: base?.toLowerCase(), name: named };
}
