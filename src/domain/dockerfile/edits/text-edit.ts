import type { SourceRange } from '../source-text.ts';

export type TextChange = SourceRange & { text: string };

/** A change of a file that mends one finding. */
export type TextEdit = {
  /** On the button, with a verb. */
  label: string;
  /** What a person has to know or do besides; null when nothing changes for the build. */
  note: string | null;
  changes: TextChange[];
};

/** The text with the changes of an edit, which must not overlap. What is put in comes before the rest. */
export function applyEdit(text: string, { changes }: Pick<TextEdit, 'changes'>): string {
  return changes
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .reduce((now, change) => now.slice(0, change.from) + change.text + now.slice(change.to), text);
}
