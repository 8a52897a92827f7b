import { aptToAptGet } from '../edits/apt-to-apt-get.ts';
import type { Dockerfile } from '../parse.ts';
import { programsOfRun } from '../run-programs.ts';
import type { Found } from './found.ts';

/** The program `apt` where a RUN starts it (decision D4). */
export function findApt(file: Dockerfile): Found[] {
  return file.instructions.flatMap((instruction) => {
    if (instruction.keyword !== 'RUN') return [];
    const runs = programsOfRun(instruction).filter(({ program }) => program === 'apt');
    if (runs.length === 0) return [];
    const why =
      'apt is made for people at a terminal: its output and options may change. apt-get is made for scripts.';
    return [{ instruction, why, edit: () => aptToAptGet(runs) }];
  });
}
