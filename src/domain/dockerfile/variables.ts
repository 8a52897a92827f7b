import { assignmentsOf } from './assignments.ts';
import { expand } from './expand.ts';
import type { Dockerfile, Instruction } from './parse.ts';

/** Defaults of the ARGs before the first FROM, which FROM lines may use. */
export function globalVariables({ instructions, escape }: Dockerfile): Map<string, string> {
  const variables = new Map<string, string>();
  for (const instruction of instructions) {
    if (instruction.stage !== -1) break;
    if (instruction.keyword !== 'ARG') continue;
    for (const { name, raw } of assignmentsOf(instruction, escape)) {
      const value = raw === null ? null : expand(raw, escape, variables).value;
      if (value !== null) variables.set(name, value);
    }
  }
  return variables;
}

/**
 * Variables that are known from the file before an instruction of one of `stages`. A value that is
 * given when the image is built may be another one.
 */
export function variablesBefore(
  file: Dockerfile,
  stages: readonly number[],
  until: Instruction,
): Map<string, string> {
  const globals = globalVariables(file);
  const known = new Map<string, string>();
  const fromEnv = new Set<string>();
  for (const instruction of file.instructions) {
    if (instruction === until) break;
    const { keyword, trigger, stage } = instruction;
    if (trigger || !stages.includes(stage) || (keyword !== 'ENV' && keyword !== 'ARG')) continue;
    const before = new Map(known);
    for (const { name, raw } of assignmentsOf(instruction, file.escape)) {
      // ENV wins over ARG wherever it stands.
      if (keyword === 'ARG' && fromEnv.has(name)) continue;
      if (keyword === 'ENV') fromEnv.add(name);
      const value = raw === null ? globals.get(name) : expand(raw, file.escape, before).value;
      if (value === null || value === undefined) known.delete(name);
      else known.set(name, value);
    }
  }
  return known;
}
