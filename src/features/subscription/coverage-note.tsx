import { plural } from '#lib/plural.ts';
import { Note } from '#ui/note.tsx';

type CoverageNoteProps = {
  /** Units a month that are to be bought. */
  quantity: number;
  /** Units that a month needs, as far as it is known. */
  needed: number;
  /** What needs them, as the start of a sentence: 'These images and changes'. */
  what: string;
};

/** What a quantity will not cover, before it is paid for. */
export function CoverageNote({ quantity, needed, what }: CoverageNoteProps) {
  const missing = needed - quantity;
  // Not a number while the needs are not known.
  if (!(missing > 0)) return null;
  return (
    <Note tone="caution" title={`${plural(missing, 'unit')} short of what a month needs`}>
      {what} need {plural(needed, 'unit')} a month. With {plural(quantity, 'unit')},{' '}
      {plural(missing, 'digest')} would not be scanned until the next month or until the quota is
      increased.
    </Note>
  );
}
