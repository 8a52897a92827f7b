import type { BuildCheckKey } from '../build-checks.ts';
import { checkDockerfile } from './check-dockerfile.ts';
import { applyEdit } from './edits/text-edit.ts';
import { toInstruction } from './history.ts';

/** Lines of a Dockerfile as they were and as they should be. */
export type StepEdit = { before: string; after: string; note: string | null };

/** Stands for the image that nobody has named: a history does not tell it. */
const BASE = 'FROM base-image\n';

/**
 * The edit that mends one step of a history, as lines of the Dockerfile that it came from; '' is the image
 * as a whole. Null where the step alone does not show the finding.
 */
export function editOfStep(check: BuildCheckKey, step: string): StepEdit | null {
  const text = step === '' ? BASE : `${BASE}${toInstruction(step)}\n`;
  const edit = checkDockerfile(text)
    .find((finding) => finding.check === check)
    ?.edit();
  if (!edit) return null;
  return { before: text, after: applyEdit(text, edit), note: edit.note };
}
