import { useRef } from 'react';
import { AnswerState } from '#components/answer-state.tsx';
import type { RiskSelection } from '#contract/batches.ts';
import { FIX_REACHES, type FixReach } from '#domain/fix-run.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Note } from '#ui/note.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { SUBSCRIPTION_PATH } from '#urls/subscription.ts';
import styles from './fix-dialog.module.css';
import { FixEffect } from './fix-effect.tsx';
import { FixImagesTable } from './fix-images-table.tsx';
import { BeingFixed, FixLeftOut } from './fix-left-out.tsx';
import { FixOutcomeNote } from './fix-outcome-note.tsx';
import { FixCost, FixShortfall } from './fix-units.tsx';
import { FIX_REACH_LABELS } from './fix-words.ts';
import { useQuickFix, type QuickFix } from './use-quick-fix.ts';

type FixDialogProps = {
  selection: RiskSelection;
  /** What is chosen first. */
  reach?: FixReach;
  onStarted?: () => void;
  onClose: () => void;
};

/** What a quick fix would rebuild, under which tags, and what it uses; then the start of it. */
export function FixDialog({ selection, reach = 'selected', onStarted, onClose }: FixDialogProps) {
  const fix = useQuickFix(selection, reach);
  const { draft, change, preview, images, chosen, blocker, stop, busy, lock } = fix;

  async function start() {
    if (!(await fix.start())) return;
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
            busy={busy}
            disabledReason={blocker}
            onClick={() => void start()}
          >
            Fix {chosen.length > 0 ? plural(chosen.length, 'image') : 'images'}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        {stop?.why === 'subscription' ? <SubscriptionEnded /> : null}
        <Segmented
          label="What to fix in these images"
          options={FIX_REACHES.map((value) => ({ value, label: FIX_REACH_LABELS[value] }))}
          value={draft.reach}
          disabledReason={lock}
          onChange={(next) => change({ reach: next })}
        />
        {preview.data && draft.sent === null ? (
          <BeingFixed beingFixed={preview.data.beingFixed} />
        ) : null}
        {images.length > 0 ? <FixChoice fix={fix} /> : <NoImages preview={preview} />}
        {preview.data && draft.sent === null ? <FixLeftOut skipped={preview.data.skipped} /> : null}
        <FixOutcomeNote {...fix} />
      </div>
    </Dialog>
  );
}

/** The images with what is chosen of them, what that uses, and what it changes. */
function FixChoice({ fix }: { fix: QuickFix }) {
  const { draft, change, preview, images, chosen, stop } = fix;
  const table = useRef<HTMLTableElement>(null);
  const digests = images.map(({ image }) => image.digest);
  const units = draft.sent === null && stop?.why !== 'subscription' ? preview.data : undefined;
  const missing = units ? chosen.length - units.unitsAvailable : 0;

  function keepFirst(count: number) {
    const kept = chosen.slice(0, count).map(({ image }) => image.digest);
    change({ off: digests.filter((digest) => !kept.includes(digest)) });
    // The note goes with the problem, and its button must not take the focus along.
    table.current?.querySelector('input')?.focus();
  }

  return (
    <>
      {units && missing > 0 ? (
        <FixShortfall missing={missing} unitsAvailable={units.unitsAvailable} onKeep={keepFirst} />
      ) : null}
      <FixImagesTable
        {...fix}
        ref={table}
        off={draft.off}
        onToggle={(some, on) =>
          change({
            off: on
              ? draft.off.filter((one) => !some.includes(one))
              : [...new Set([...draft.off, ...some])],
          })
        }
        onTag={(digest, tag) => change({ tags: { ...draft.tags, [digest]: tag } })}
      />
      {units ? <FixCost chosen={chosen} units={units} /> : null}
      <FixEffect images={chosen} />
    </>
  );
}

/** Why there is no image to choose: not loaded, all in work, or none that can be fixed. */
function NoImages({ preview }: Pick<QuickFix, 'preview'>) {
  if (!preview.data)
    return (
      <AnswerState
        error={preview.error}
        onRetry={() => void preview.refetch()}
        what="The preview of the fix"
        lines={6}
      />
    );
  if (preview.data.beingFixed.length > 0) return null;
  return (
    <EmptyState icon="wrench" title="Nothing here can be fixed by quick fix">
      The reasons stand below, with what you can do instead.
    </EmptyState>
  );
}

function SubscriptionEnded() {
  return (
    <Note
      tone="stopped"
      title="The subscription has ended, so no fix can be started"
      actions={
        <ButtonLink size="small" to={SUBSCRIPTION_PATH}>
          See the subscription
        </ButtonLink>
      }
    >
      A fix ends with a scan of the new images, and scanning has stopped. What you choose here is
      kept until the page is left.
    </Note>
  );
}
