import { runAsOther } from '../edits/run-as-other.ts';
import { expand } from '../expand.ts';
import type { Dockerfile, Instruction } from '../parse.ts';
import { finalStage, stageChain } from '../stages.ts';
import { variablesBefore } from '../variables.ts';
import type { Found } from './found.ts';

/** No USER with a value in the final stage and the stages it is built FROM (decisions D3 and D18). */
export function findNoUser(file: Dockerfile): Found[] {
  const from = file.instructions.findLast((found) => found.keyword === 'FROM' && !found.trigger);
  if (!from || usersOf(file).length > 0) return [];
  const why =
    'No USER is set, so what runs in the container is root unless the base image says otherwise.';
  return [{ instruction: from, why, edit: () => runAsOther(file, null) }];
}

/** The last USER of them is root, by name or number, with or without a group (decision D3). */
export function findRootUser(file: Dockerfile): Found[] {
  const users = usersOf(file);
  const last = users.at(-1);
  if (!last || !isRoot(last.user)) return [];
  const other = users.findLast(({ user }) => user !== null && !isRoot(user))?.user ?? null;
  const why = 'The last USER is root, so a flaw in what runs gives away the whole container.';
  return [{ instruction: last.instruction, why, edit: () => runAsOther(file, other) }];
}

type User = {
  instruction: Instruction;
  /** Null when the file does not tell. */ user: string | null;
};

function usersOf(file: Dockerfile): User[] {
  const final = finalStage(file);
  if (final === -1) return [];
  const chain = stageChain(file, final);
  return chain
    .flatMap((stage) => file.instructions.filter((found) => found.stage === stage))
    .filter(({ keyword, trigger }) => keyword === 'USER' && !trigger)
    .map((instruction) => {
      const variables = variablesBefore(file, chain, instruction);
      return { instruction, user: expand(instruction.args.text, file.escape, variables).value };
    })
    .filter(({ user }) => user === null || user.trim() !== '');
}

function isRoot(user: string | null): boolean {
  return user !== null && /^(?:root|0+)(?::|$)/.test(user.trim());
}
