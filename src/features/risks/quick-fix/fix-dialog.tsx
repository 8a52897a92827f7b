import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiQuery } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import { AnswerState } from '#components/answer-state.tsx';
import type { RiskSelection } from '#contract/batches.ts';
import { previewFix, type FixPreview, type PlannedFix } from '#contract/fixes.ts';
import { FIX_REACHES, type FixReach } from '#domain/fix-run.ts';
import { imageName } from '#domain/image-ref.ts';
import { isImageTag } from '#domain/fix-command-image.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Note } from '#ui/note.tsx';
import { Segmented } from '#ui/segmented.tsx';
import styles from './fix-dialog.module.css';
import { FixEffect } from './fix-effect.tsx';
import { FixImagesTable } from './fix-images-table.tsx';
import { BeingFixed, FixLeftOut } from './fix-left-out.tsx';
import { refusedImage, startFailure } from './fix-refusal.ts';
import { FIX_REACH_LABELS } from './fix-words.ts';
import { useFixDraft } from './use-fix-draft.ts';
import { useStartFix } from './use-start-fix.ts';

type FixDialogProps = {
  selection: RiskSelection;
  /** What is chosen first. */
  reach?: FixReach;
  onStarted?: () => void;
  onClose: () => void;
};

/** What a quick fix would rebuild, under which tags, and what it uses; then the start of it. */
export function FixDialog({ selection, reach = 'selected', onStarted, onClose }: FixDialogProps) {
  const { draft, change, discard } = useFixDraft(selection, reach);
  const permit = usePermit('risk.fix');
  const starting = useStartFix();
  // Asked once: what is on screen is what is sent, also when a reply got lost and it is sent again.
  const preview = useQuery({
    ...apiQuery(previewFix, { body: { selection, reach: draft.reach } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const [sent, setSent] = useState<{ digest: string; newTag: string }[]>([]);
  const refused = refusedImage(starting.error, sent);
  const images = preview.data?.images ?? [];
  const chosen = images.filter(({ image }) => !draft.off.includes(image.digest));
  const tagOf = ({ image, newTag }: PlannedFix) => draft.tags[image.digest] ?? newTag;

  function problemOf(planned: PlannedFix): string | null {
    const tag = tagOf(planned);
    if (!isImageTag(tag))
      return 'A tag has letters, digits, dots, dashes and underscores, 128 at most, and begins with none of the first two signs.';
    const { digest } = planned.image;
    const known = sent.find((one) => one.digest === digest)?.newTag;
    return refused?.what === 'tag' && refused.digest === digest && known === tag
      ? 'The repository has this tag already, and tags are never overwritten. Enter another one.'
      : null;
  }

  const units = preview.data?.unitsAvailable ?? 0;
  const blocker = !permit.ok
    ? permit.reason
    : !preview.data
      ? 'What it rebuilds is not known yet'
      : chosen.length === 0
        ? 'No image is chosen'
        : chosen.length > units
          ? `The re-scan needs ${plural(chosen.length, 'unit')}, and ${formatNumber(units)} are left`
          : chosen.some((planned) => problemOf(planned) !== null)
            ? 'A new tag cannot be used yet'
            : null;

  async function start() {
    if (blocker !== null || starting.isPending) return;
    const request = chosen.map((planned) => ({
      digest: planned.image.digest,
      newTag: tagOf(planned),
    }));
    setSent(request);
    const started = await starting.start(draft.id, {
      selection,
      reach: draft.reach,
      images: request,
    });
    if (!started) return;
    discard();
    onStarted?.();
    onClose();
  }

  return (
    <Dialog
      open
      width={800}
      onClose={onClose}
      title="Quick fix"
      description="Rebuilds images with fixed packages under new tags. The old tags and what runs from them stay as they are."
      onConfirm={() => void start()}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            kind="primary"
            icon="wrench"
            busy={starting.isPending}
            disabledReason={blocker}
            onClick={() => void start()}
          >
            Fix {plural(chosen.length, 'image')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <Segmented
          label="What to fix in these images"
          options={FIX_REACHES.map((value) => ({ value, label: FIX_REACH_LABELS[value] }))}
          value={draft.reach}
          onChange={(next) => change({ reach: next })}
        />
        {!preview.data ? (
          <AnswerState
            error={preview.error}
            onRetry={() => void preview.refetch()}
            what="The preview of the fix"
            lines={6}
          />
        ) : (
          <>
            <BeingFixed beingFixed={preview.data.beingFixed} />
            {images.length === 0 ? (
              <EmptyState icon="wrench" title="Nothing here can be fixed by quick fix">
                The reasons stand below, with what you can do instead.
              </EmptyState>
            ) : (
              <>
                <FixImagesTable
                  images={images}
                  off={draft.off}
                  tagOf={tagOf}
                  problemOf={problemOf}
                  onToggle={(digest, on) =>
                    change({
                      off: on ? draft.off.filter((one) => one !== digest) : [...draft.off, digest],
                    })
                  }
                  onTag={(digest, tag) => change({ tags: { ...draft.tags, [digest]: tag } })}
                />
                <p className={styles['sum']}>{costWords(chosen, preview.data)}</p>
                <FixEffect images={chosen} />
              </>
            )}
            <FixLeftOut skipped={preview.data.skipped} />
          </>
        )}
        {starting.error && refused?.what !== 'tag' ? (
          <Note
            tone="stopped"
            title="The fix was not started"
            actions={
              refused ? (
                <Button size="small" onClick={() => void preview.refetch()}>
                  Bring the list up to date
                </Button>
              ) : null
            }
          >
            {refused ? imageWords(refused, images) : startFailure(starting.error)}
          </Note>
        ) : null}
      </div>
    </Dialog>
  );
}

function costWords(chosen: readonly PlannedFix[], { unitsAvailable }: FixPreview): string {
  const risks = chosen
    .flatMap(({ risks: counts }) => PRIORITIES.map((priority) => counts[priority]))
    .reduce((total, count) => total + count, 0);
  const images = plural(chosen.length, 'image');
  return `Rebuilds ${images} to close ${plural(risks, 'risk')}. The re-scan of the new images uses up to ${plural(chosen.length, 'unit')} of ${formatNumber(unitsAvailable)} left; an image that fails uses none.`;
}

type Refused = NonNullable<ReturnType<typeof refusedImage>>;

function imageWords({ digest, takenBy }: Refused, images: readonly PlannedFix[]): string {
  const image = images.find((one) => one.image.digest === digest)?.image;
  const name = image ? imageName({ ...image, tag: image.tags[0] ?? '' }) : 'One of the images';
  const what =
    takenBy === null
      ? `${name} has nothing to fix any more.`
      : `${takenBy} has begun to fix ${name} meanwhile.`;
  return `${what} Nothing was started, and your tags are kept.`;
}
