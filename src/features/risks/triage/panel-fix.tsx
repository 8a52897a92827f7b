import type { Ref } from 'react';
import { FixBlockers } from '#components/fix-blockers.tsx';
import { ImageName } from '#components/image-name.tsx';
import type { AffectedImage } from '#contract/risk-detail.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import type { CopyHandle } from '#ui/copy-button.tsx';
import { Note } from '#ui/note.tsx';
import { Select } from '#ui/select.tsx';
import { fixBlockerCounts } from './fix-blocker-counts.ts';
import { PanelCommand } from './panel-command.tsx';
import styles from './panel-fix.module.css';
import type { FixChoice } from './use-fix-choice.ts';

type PanelFixProps = {
  images: readonly AffectedImage[];
  /** The image that somebody chose; undefined speaks of all images. */
  chosen: AffectedImage | undefined;
  onShowAll: () => void;
  choice: FixChoice;
  copy: Ref<CopyHandle>;
};

/** What to run, for which images, and what keeps the others from being rebuilt by quick fix. */
export function PanelFix({ images, chosen, onShowAll, choice, copy }: PanelFixProps) {
  const { platforms, platform, setPlatformKey } = choice;
  const subjects = chosen ? [chosen] : images;
  const counts = fixBlockerCounts(subjects);
  const blocked = subjects.filter(({ blockers }) => blockers.length > 0).length;
  return (
    <div className={styles['fix']}>
      {chosen ? (
        <p className={styles['scope']}>
          <span className={styles['quiet']}>Only for</span> <ImageName image={chosen.image} />
          {images.length > 1 ? (
            <Button kind="ghost" size="small" onClick={onShowAll}>
              Show all {plural(images.length, 'image')}
            </Button>
          ) : null}
        </p>
      ) : null}
      {platforms.length > 1 && platform ? (
        <Select
          label="System"
          value={platform.key}
          options={platforms.map(({ key, label, images: { length } }) => ({
            value: key,
            label: `${label}, ${plural(length, 'image')}`,
          }))}
          onChange={setPlatformKey}
        />
      ) : null}
      {platform ? (
        <div>
          <PanelCommand choice={choice} platform={platform} copy={copy} />
        </div>
      ) : (
        <Note title="No fixed version yet">
          Nobody has published a package that fixes it for{' '}
          {chosen ? 'this image' : 'any of these systems'}, so there is no command. Watch for a fix,
          or ignore it until a date.
        </Note>
      )}
      {counts.length > 0 ? (
        <Note title={`${plural(blocked, 'image')} without quick fix`}>
          <FixBlockers counts={counts} />
        </Note>
      ) : null}
    </div>
  );
}

/** How many images can be rebuilt in the product: a fact here, not yet an action. */
export function rebuildableText(images: readonly AffectedImage[]): string {
  const can = images.filter(({ fixState }) => fixState === 'quick-fix').length;
  return `${can} of ${plural(images.length, 'image')} can be rebuilt by quick fix`;
}
