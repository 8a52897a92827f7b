import { lazy, Suspense, useState, type Ref } from 'react';
import { FixBlockers } from '#components/fix-blockers.tsx';
import { printedKeys } from '#components/shortcuts.ts';
import { ImageName } from '#components/image-name.tsx';
import type { AffectedImage } from '#contract/risk-detail.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Kbd } from '#ui/kbd.tsx';
import type { CopyHandle } from '#ui/copy-button.tsx';
import { Note } from '#ui/note.tsx';
import { Select } from '#ui/select.tsx';
import { fixSubject } from './fix-subject.ts';
import { fixBlockerCounts } from './fix-blocker-counts.ts';
import type { RiskAddress } from './panel-queries.ts';
import { PanelCommand } from './panel-command.tsx';
import styles from './panel-fix.module.css';
import type { FixChoice } from './use-fix-choice.ts';

type PanelFixProps = {
  images: readonly AffectedImage[];
  /** The image that somebody chose; undefined speaks of all images. */
  chosen: AffectedImage | undefined;
  onShowAll: () => void;
  address: RiskAddress;
  choice: FixChoice;
  copy: Ref<CopyHandle>;
};

const FixDialog = lazy(async () => ({
  default: (await import('../quick-fix/fix-dialog.tsx')).FixDialog,
}));

/** What to run, for which images, and what keeps the others from being rebuilt by quick fix. */
export function PanelFix({ address, images, chosen, onShowAll, choice, copy }: PanelFixProps) {
  const [fixing, setFixing] = useState(false);
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
      <QuickFix images={subjects} onFix={() => setFixing(true)} />
      {fixing ? (
        <Suspense>
          <FixDialog
            selection={fixSubject(address, chosen?.image.digest ?? null)}
            onClose={() => setFixing(false)}
          />
        </Suspense>
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

type QuickFixProps = { images: readonly AffectedImage[]; onFix: () => void };

/** Lets the product rebuild the images; closed with the reason where it cannot. */
function QuickFix({ images, onFix }: QuickFixProps) {
  const can = images.filter(
    ({ fixState, status }) => fixState === 'quick-fix' && status === 'open',
  );
  const fixing = images.filter(({ status }) => status === 'fixing').length;
  const reason =
    can.length > 0
      ? null
      : fixing > 0
        ? 'A fix is rebuilding it now'
        : 'No image can be rebuilt; the reasons stand below';
  return (
    <p className={styles['quickFix']}>
      <Button kind="primary" icon="wrench" disabledReason={reason} onClick={onFix}>
        Quick fix {can.length > 0 ? plural(can.length, 'image') : null}{' '}
        <Kbd keys={printedKeys('fix')} />
      </Button>
      <span className={styles['quiet']}>or run the commands by hand:</span>
    </p>
  );
}

/** How many images can be rebuilt in the product. */
export function rebuildableText(images: readonly AffectedImage[]): string {
  const can = images.filter(({ fixState }) => fixState === 'quick-fix').length;
  return `${can} of ${plural(images.length, 'image')} can be rebuilt by quick fix`;
}
