import { assignmentsOf, type Assignment } from '../assignments.ts';
import { removeVariable } from '../edits/remove-variable.ts';
import { expand } from '../expand.ts';
import type { Dockerfile } from '../parse.ts';
import type { Found } from './found.ts';
import { asksYesOrNo, isSecretName } from './secret-name.ts';
import { canBeSecret, secretShape } from './secret-value.ts';

/** Variables of ENV that hold a secret, one finding each, in any stage (decisions D6 and D18). */
export function findEnvSecrets(file: Dockerfile): Found[] {
  return file.instructions
    .filter(({ keyword }) => keyword === 'ENV')
    .flatMap((instruction) =>
      assignmentsOf(instruction, file.escape).flatMap((assignment) => {
        const reason = reasonOf(assignment, file.escape);
        if (!reason) return [];
        const edit = () =>
          removeVariable(file, instruction, assignment, {
            label: `Remove ${assignment.name}`,
            comment: `# ${adviceFor(assignment.name)}`,
            note: `${adviceFor(assignment.name)} Change the secret: it is in every image built so far.`,
          });
        const why = `${reason} Whoever can pull the image can read it, even when a later line unsets it.`;
        return [{ instruction, why, edit }];
      }),
    );
}

function reasonOf({ name, raw }: Assignment, escape: string): string | null {
  if (raw === null) return null;
  const { literal } = expand(raw, escape);
  const shape = secretShape(literal);
  if (shape) return `The value of ${name} looks like ${shape}.`;
  if (isSecretName(name)) {
    const answer = asksYesOrNo(name) && /^[01]?$/.test(literal.trim());
    return canBeSecret(literal) && !answer ? `${name} is set to a secret.` : null;
  }
  const within = pairInValue(raw, escape);
  return within ? `The value of ${name} has ${within} and a secret in it.` : null;
}

/**
 * `ENV A b PASSWORD c` sets A alone, to all of the rest. Who writes it means two variables; the secret
 * is in the image either way.
 */
function pairInValue(raw: string, escape: string): string | null {
  const words = raw.split(/\s+/);
  const at = words.findIndex((word, index) => {
    const next = words[index + 1];
    return (
      /^[A-Z][A-Z\d]*_[A-Z\d_]+$/.test(word) &&
      isSecretName(word) &&
      next !== undefined &&
      canBeSecret(expand(next, escape).literal)
    );
  });
  return words[at] ?? null;
}

function adviceFor(name: string): string {
  return `Pass ${name} when the container starts, or to a RUN with --mount=type=secret.`;
}
