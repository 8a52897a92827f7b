import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiMutation } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import { getFixTargets, MOST_TARGET_DAYS, setFixTargets } from '#contract/fix-targets.ts';
import { getOverview } from '#contract/overview.ts';
import type { FixTargets } from '#domain/fix-target.ts';
import { PRIORITIES, PRIORITY_FACTS, type Priority } from '#domain/severity.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Note } from '#ui/note.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useToast } from '#ui/toast.tsx';
import styles from './overview-page.module.css';

type TargetsDialogProps = { targets: FixTargets; onClose: () => void };

/** Within how many days risks should be fixed, for everybody. */
export function TargetsDialog({ targets, onClose }: TargetsDialogProps) {
  const client = useQueryClient();
  const toast = useToast();
  const [typed, setTyped] = useState(
    () => Object.fromEntries(PRIORITIES.map((each) => [each, String(targets[each])])) as Typed,
  );
  const [tried, setTried] = useState(false);
  const save = useMutation(apiMutation(client, setFixTargets, [getOverview, getFixTargets]));
  const good = PRIORITIES.every((priority) => daysOf(typed[priority]) !== null);

  async function confirm() {
    setTried(true);
    if (!good || save.isPending) return;
    const next = Object.fromEntries(
      PRIORITIES.map((priority) => [priority, daysOf(typed[priority])!]),
    ) as FixTargets;
    const saved = await save.mutateAsync({ body: { targets: next } }).catch(() => null);
    if (!saved) return;
    toast({ title: 'The targets are saved', detail: 'They hold for both sites' });
    onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Targets for the time to fix"
      description="Days from the first sight of a risk. They change what counts as late, for everybody, and nothing else."
      onConfirm={() => void confirm()}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" busy={save.isPending} onClick={() => void confirm()}>
            Save targets
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        {PRIORITIES.map((priority) => (
          <TextField
            key={priority}
            label={`${PRIORITY_FACTS[priority].label}, days`}
            inputMode="numeric"
            value={typed[priority]}
            error={
              tried && daysOf(typed[priority]) === null
                ? `Enter whole days, 1 to ${MOST_TARGET_DAYS}.`
                : null
            }
            onChange={(text) => setTyped({ ...typed, [priority]: text })}
          />
        ))}
        {save.error ? (
          <Note tone="stopped" title="The targets were not saved">
            {failureText(save.error).cause} What you typed is kept.
          </Note>
        ) : null}
      </div>
    </Dialog>
  );
}

type Typed = Record<Priority, string>;

/** Null for what is no whole number of days in range. */
function daysOf(text: string): number | null {
  const days = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= MOST_TARGET_DAYS ? days : null;
}
