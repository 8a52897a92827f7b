import { ImageName } from '#components/image-name.tsx';
import type { ImageRef } from '#contract/image-ref.ts';
import type { BatchImage, LeftOut } from '#domain/fix-command-batch.ts';
import { COMMAND_BLOCKER_WORDS } from '#domain/fix-command-blocker.ts';
import { plural } from '#lib/plural.ts';
import { Note } from '#ui/note.tsx';
import { ShowMore } from '../triage/show-more.tsx';
import { useFirstRows } from '../triage/use-first-rows.ts';
import styles from './script-left-out.module.css';

/** Images of a reason on screen before `Show more`, and how many each press adds. */
const FIRST = 8;
const STEP = 50;

type LeftOutImages = LeftOut<BatchImage & { ref: ImageRef }>;

/** The images that the script does not rebuild, by the reasons that they share. */
export function ScriptLeftOut({ leftOut }: { leftOut: readonly LeftOutImages[] }) {
  if (leftOut.length === 0) return null;
  const count = leftOut.reduce((sum, { images }) => sum + images.length, 0);
  return (
    <Note tone="caution" title={`${plural(count, 'image is', 'images are')} left out`}>
      <div className={styles['groups']}>
        {leftOut.map((group) => (
          <Group key={group.reasons.join()} {...group} />
        ))}
      </div>
    </Note>
  );
}

function Group({ reasons, images }: LeftOutImages) {
  const { shown, ...rest } = useFirstRows(images, FIRST, STEP);
  const words = reasons.map((reason) => COMMAND_BLOCKER_WORDS[reason]).join('; ');
  return (
    <div>
      <p>
        {words}: {plural(images.length, 'image')}
      </p>
      <ul className={styles['images']}>
        {shown.map(({ ref }) => (
          <li key={ref.digest}>
            <ImageName image={ref} />
          </li>
        ))}
      </ul>
      <ShowMore {...rest} />
    </div>
  );
}
