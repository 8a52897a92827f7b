import { checkDockerfile } from './check-dockerfile.ts';
import { applyEdit, type TextChange } from './edits/text-edit.ts';

/** More rounds than any file needs: an edit never brings a new finding of its own kind. */
const ROUNDS = 20;

/**
 * The text after the edits of all findings. Edits that meet in one place, as of two variables of one
 * ENV, are made one after the other, each for the text that the one before left.
 */
export function mendAll(text: string): string {
  let now = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const changes = changesThatFit(now);
    if (changes.length === 0) return now;
    now = applyEdit(now, { changes });
  }
  return now;
}

/** Changes of as many edits as there are whose places are apart. */
function changesThatFit(text: string): TextChange[] {
  const taken: TextChange[] = [];
  for (const { edit } of checkDockerfile(text)) {
    const { changes } = edit();
    if (!changes.some((change) => taken.some((other) => meet(change, other))))
      taken.push(...changes);
  }
  return taken;
}

function meet(a: TextChange, b: TextChange): boolean {
  return a.from <= b.to && b.from <= a.to;
}
