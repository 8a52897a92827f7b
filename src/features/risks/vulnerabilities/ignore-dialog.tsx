import { Instant } from '#components/instant.tsx';
import { RiskStatus } from '#components/risk-status.tsx';
import { printedKeys } from '#components/shortcuts.ts';
import { REASON_LIMIT, type Vulnerability } from '#contract/vulnerabilities.ts';
import type { Site } from '#domain/region.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Note } from '#ui/note.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useState } from 'react';
import { handlingPreview } from './handling-rules.ts';
import { EXPIRY_CHOICES, EXPIRY_FACTS, expiryOf, type Expiry } from './ignore-expiry.ts';
import styles from './ignore-dialog.module.css';
import { handlingFailure, type useHandling } from './use-handling.ts';
import { useIgnoreDraft } from './use-ignore-draft.ts';

const CHOICES = EXPIRY_CHOICES.map((value) => ({ value, label: EXPIRY_FACTS[value].label }));

const EXPIRY_PROBLEMS = {
  'no-date': 'Choose the last day on which it stays ignored.',
  'past-date': 'That day is over. Choose today or a later day.',
} as const;

type IgnoreDialogProps = {
  vulnerability: Vulnerability;
  site: Site;
  open: boolean;
  onClose: () => void;
  handling: ReturnType<typeof useHandling>;
};

/** What will change, why, and until when. What is typed outlives the dialog and a failed save. */
export function IgnoreDialog({ vulnerability, site, open, onClose, handling }: IgnoreDialogProps) {
  const { id, images } = vulnerability;
  const { draft, change, discard } = useIgnoreDraft(`${site} ${id}`);
  const [asked, setAsked] = useState(false);
  const { changes, skips } = handlingPreview('ignore', vulnerability);
  const expiry = expiryOf(draft.choice, draft.date, new Date());
  const reason = draft.reason.trim();
  const act = `Ignore ${plural(changes, 'risk')}`;

  async function save() {
    setAsked(true);
    if (reason === '' || 'problem' in expiry || handling.isPending) return;
    try {
      await handling.ignore({ reason, expiresAt: expiry.expiresAt });
      discard();
      onClose();
    } catch {
      // The dialog stays open with what was typed and shows `handling.error`.
    }
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`Ignore ${id} in ${plural(images, 'image')}`}
      description="Ignored risks leave the default list. They open again at the end, or when you un-ignore them."
      onConfirm={() => void save()}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" busy={handling.isPending} onClick={() => void save()}>
            {act}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <dl className={styles['preview']}>
          <dt>Change from Open to Ignored</dt>
          <dd>{formatNumber(changes)}</dd>
          {skips.map(({ status, risks }) => (
            <div key={status} className={styles['skip']}>
              <dt>
                Skip: <RiskStatus status={status} />
              </dt>
              <dd>{formatNumber(risks)}</dd>
            </div>
          ))}
        </dl>
        <TextArea
          label="Reason"
          value={draft.reason}
          onChange={(next) => change({ reason: next })}
          maxLength={REASON_LIMIT}
          help={`Kept in the history. ${printedKeys('confirm').join(' ')} saves.`}
          error={asked && reason === '' ? 'Say why, so that others can judge it later.' : null}
        />
        <Segmented
          label="Ends"
          options={CHOICES}
          value={draft.choice}
          onChange={(choice) => change({ choice })}
        />
        {draft.choice === 'date' ? (
          <TextField
            label="Last day"
            type="date"
            value={draft.date}
            onChange={(date) => change({ date })}
            error={asked && 'problem' in expiry ? EXPIRY_PROBLEMS[expiry.problem] : null}
          />
        ) : null}
        <ExpiryWords expiry={expiry} />
        {handling.error ? (
          <Note tone="stopped" title="The risks were not ignored">
            {handlingFailure(handling.error)} What you typed is kept.
          </Note>
        ) : null}
      </div>
    </Dialog>
  );
}

function ExpiryWords({ expiry }: { expiry: Expiry }) {
  if ('problem' in expiry) return null;
  return (
    <p className={styles['quiet']}>
      {expiry.expiresAt === null ? (
        'Stays ignored until somebody un-ignores it.'
      ) : (
        <>
          Open again on <Instant at={expiry.expiresAt} />.
        </>
      )}
    </p>
  );
}
