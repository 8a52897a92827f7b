import { assignmentsOf, type Assignment } from '../assignments.ts';
import { removeVariable } from '../edits/remove-variable.ts';
import { expand } from '../expand.ts';
import type { Dockerfile, Instruction } from '../parse.ts';
import { sliceText, type SourceText } from '../source-text.ts';
import { splitWords } from '../words.ts';
import type { Found } from './found.ts';
import { asksYesOrNo, isSecretName } from './secret-name.ts';
import { canBeSecret, secretShape } from './secret-value.ts';

/** A variable with a secret, or the part of a value that is one by itself. */
type Secret = { name: string; word: SourceText; reason: string };

/** Variables of ENV that hold a secret, one finding each, in any stage (decisions D6 and D18). */
export function findEnvSecrets(file: Dockerfile): Found[] {
  return file.instructions
    .filter(({ keyword }) => keyword === 'ENV')
    .flatMap((instruction) =>
      assignmentsOf(instruction, file.escape)
        .flatMap((assignment) => secretsIn(assignment, file.escape))
        .map((secret) => foundFor(file, instruction, secret)),
    );
}

function foundFor(file: Dockerfile, instruction: Instruction, secret: Secret): Found {
  const { name, word, reason } = secret;
  const advice = `Pass ${name} when the container starts, or to a RUN with --mount=type=secret.`;
  return {
    instruction,
    why: `${reason} Whoever can pull the image can read it, even when a later line unsets it.`,
    edit: () =>
      removeVariable(file, instruction, word, {
        label: `Remove ${name}`,
        comment: `# ${advice}`,
        note: `${advice} Change the secret: it is in every image built so far.`,
      }),
  };
}

function secretsIn({ name, raw, word }: Assignment, escape: string): Secret[] {
  if (raw === null) return [];
  const { literal } = expand(raw, escape);
  const shape = secretShape(literal);
  if (shape) return [{ name, word, reason: `The value of ${name} looks like ${shape}.` }];
  if (isSecretAssignment(name, literal)) {
    return [{ name, word, reason: `${name} is set to a secret.` }];
  }
  return pairsInValue(word, escape);
}

function isSecretAssignment(name: string, literal: string): boolean {
  if (!isSecretName(name) || !canBeSecret(literal)) return false;
  return !(asksYesOrNo(name) && /^[01]$/.test(literal.trim()));
}

/**
 * `ENV A b PASSWORD c` sets A alone, to all of the rest. Who writes it means two variables; the secret
 * is in the image either way.
 */
function pairsInValue(source: SourceText, escape: string): Secret[] {
  const words = splitWords(source, escape);
  return words.flatMap((word, index) => {
    const value = words[index + 1];
    if (!value || index < 2 || !/^[A-Z][A-Z\d]*_[A-Z\d_]+$/.test(word.text)) return [];
    if (!isSecretAssignment(word.text, expand(value.text, escape).literal)) return [];
    const from = source.offsets.indexOf(word.offsets[0]!);
    const to = source.offsets.indexOf(value.offsets.at(-1)!) + 1;
    const reason = `The value of ${words[0]!.text} holds ${word.text} and its secret.`;
    return [{ name: word.text, word: sliceText(source, from, to), reason }];
  });
}
