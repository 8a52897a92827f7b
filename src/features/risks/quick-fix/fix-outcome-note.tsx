import { failureText } from '#components/failure-text.ts';
import type { PlannedFix } from '#contract/fixes.ts';
import { imageName } from '#domain/image-ref.ts';
import { Button } from '#ui/button.tsx';
import { Note } from '#ui/note.tsx';
import type { AtImage } from './fix-refusal.ts';
import type { QuickFix } from './use-quick-fix.ts';

type FixOutcomeNoteProps = Pick<
  QuickFix,
  'unknown' | 'error' | 'refused' | 'images' | 'preview' | 'busy' | 'stop'
>;

/** What became of a start that did not end well, what is still true, and what to do next. */
export function FixOutcomeNote(props: FixOutcomeNoteProps) {
  const { unknown, error, refused, images, preview, busy, stop } = props;
  if (unknown)
    return (
      <Note tone="stopped" title="It is not known whether the fix has started">
        {error ? failureText(error).cause : 'No answer came when it was sent.'} Until an answer
        tells, it stays as it was sent. Press the button again: it cannot start twice.
      </Note>
    );
  if (busy || !error || refused?.what === 'tag') return null;
  const cause = stop?.why === 'subscription' ? `${stop.reason}.` : failureText(error).cause;
  return (
    <Note
      tone="stopped"
      title="The fix was not started"
      actions={
        <Button size="small" onClick={() => void preview.refetch()}>
          Bring the list up to date
        </Button>
      }
    >
      {refused
        ? `${imageWords(refused, images)} Nothing was started, and your tags are kept.`
        : `${cause} Nothing was started, and no unit was used.`}
    </Note>
  );
}

function imageWords({ digest, takenBy }: AtImage, images: readonly PlannedFix[]): string {
  const image = images.find((one) => one.image.digest === digest)?.image;
  const name = image ? imageName({ ...image, tag: image.tags[0] ?? '' }) : 'One of the images';
  return takenBy === null
    ? `${name} cannot be fixed like this any more.`
    : `${takenBy} has begun to fix ${name} meanwhile.`;
}
