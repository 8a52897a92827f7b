import { aptToAptGet } from '../edits/apt-to-apt-get.ts';
import type { Dockerfile } from '../parse.ts';
import { mayHold, programsOfRun } from '../run-programs.ts';
import type { Found } from './found.ts';

/** Neither `apt-get` nor a part of a path such as `/var/lib/apt/lists`. */
const NAMED = /apt(?![\w./-])/;

/** The program `apt` where a RUN starts it (decision D4). */
export function findApt(file: Dockerfile): Found[] {
  return file.instructions.flatMap((instruction) => {
    if (instruction.keyword !== 'RUN' || !mayHold(instruction, NAMED)) return [];
    const runs = programsOfRun(instruction).filter(({ program }) => program === 'apt');
    if (runs.length === 0) return [];
    const why =
      'apt is made for people at a terminal: its output and options may change. apt-get is made for scripts.';
    return [{ instruction, why, edit: () => aptToAptGet(runs) }];
  });
}
