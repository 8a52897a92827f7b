import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import type { useFirstRows } from './use-first-rows.ts';

type ShowMoreProps = Pick<ReturnType<typeof useFirstRows>, 'more' | 'left' | 'showMore'>;

/** Under a list that shows its first rows; nothing when it shows them all. */
export function ShowMore({ more, left, showMore }: ShowMoreProps) {
  if (more === 0) return null;
  return (
    <Button kind="ghost" onClick={showMore}>
      Show {plural(more, 'more', 'more')}
      {left > more ? ` of ${left}` : null}
    </Button>
  );
}
