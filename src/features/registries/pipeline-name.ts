import { PIPELINE_NAME_LENGTH } from '#domain/pipeline.ts';
import { plural } from '#lib/plural.ts';

/** Why a pipeline cannot be called so, in words; null when it can. */
export function nameProblem(name: string): string | null {
  if (name.trim() === '') return 'Enter a name.';
  const over = name.trim().length - PIPELINE_NAME_LENGTH;
  return over > 0 ? `The name is ${plural(over, 'character')} too long.` : null;
}
