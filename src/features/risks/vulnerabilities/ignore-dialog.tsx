import { useState } from 'react';
import { RiskStatus } from '#components/risk-status.tsx';
import { type Vulnerability } from '#contract/vulnerabilities.ts';
import { REASON_LIMIT } from '#contract/handling.ts';
import { formatInstant, formatUtc } from '#lib/format-instant.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Note } from '#ui/note.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { handlingPreview, type HandlingPreview } from './handling-rules.ts';
import styles from './ignore-dialog.module.css';
import { EXPIRY_CHOICES, EXPIRY_FACTS, expiryOf, type Expiry } from './ignore-expiry.ts';
import { handlingFailure, type Handling } from './use-handling.ts';
import { useIgnoreDraft } from './use-ignore-draft.ts';

type IgnoreDialogProps = {
  vulnerability: Vulnerability;
  /** Names the draft: one for each vulnerability and site. */
  draftKey: string;
  handling: Handling;
  onClose: () => void;
};

/** Asks for the reason, shows what will change, and keeps every word until the save has worked. */
export function IgnoreDialog({ vulnerability, draftKey, handling, onClose }: IgnoreDialogProps) {
  const { id, images } = vulnerability;
  const { draft, change, discard } = useIgnoreDraft(draftKey);
  const [tried, setTried] = useState(false);
  const [opened] = useState(() => new Date());
  const preview = handlingPreview('ignore', vulnerability);
  const expiry = expiryOf(draft.choice, draft.date, opened);
  const reason = draft.reason.trim();

  async function confirm() {
    setTried(true);
    if (handling.isPending || preview.changes === 0) return;
    if (reasonProblem(reason, true) || 'problem' in expiry) return;
    const saved = await handling.ignore({ reason, expiresAt: expiry.expiresAt });
    if (!saved) return;
    discard();
    onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      width={640}
      title={`Ignore ${id} in ${plural(images, 'image')}`}
      description="Ignored risks leave the open list. Scans go on, and nothing changes in the images."
      onConfirm={() => void confirm()}
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            kind="primary"
            busy={handling.isPending}
            disabledReason={preview.changes === 0 ? 'No risk is open' : null}
            onClick={() => void confirm()}
          >
            Ignore {plural(preview.changes, 'risk')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <TextArea
          label="Reason"
          help={`Everyone who opens this vulnerability can read it. ${formatNumber(draft.reason.length)} of ${formatNumber(REASON_LIMIT)} characters.`}
          error={reasonProblem(reason, tried)}
          value={draft.reason}
          onChange={(next) => change({ reason: next })}
        />
        <div>
          <p className={styles['label']}>Open again after</p>
          <Segmented
            label="Open again after"
            options={EXPIRY_CHOICES.map((value) => ({ value, label: EXPIRY_FACTS[value].label }))}
            value={draft.choice}
            onChange={(choice) => change({ choice })}
          />
          {draft.choice === 'date' ? (
            <div className={styles['date']}>
              <TextField
                label="Last day"
                type="date"
                value={draft.date}
                error={dateProblem(expiry, tried)}
                onChange={(date) => change({ date })}
              />
            </div>
          ) : null}
          <p className={styles['quiet']}>{expiryWords(expiry)}</p>
        </div>
        <Preview preview={preview} />
        {handling.error ? (
          <Note tone="stopped" title="Saving failed">
            {handlingFailure(handling.error)} Your text is kept.
          </Note>
        ) : null}
      </div>
    </Dialog>
  );
}

/** What changes, and each thing that stays as it is with its count. */
function Preview({ preview: { changes, skips } }: { preview: HandlingPreview }) {
  return (
    <table className={styles['preview']} aria-label="What will happen">
      <tbody>
        <tr>
          <th scope="row">Change from Open to Ignored</th>
          <td>{formatNumber(changes)}</td>
        </tr>
        {skips.map(({ status, risks }) => (
          <tr key={status} className={styles['skip']}>
            <th scope="row">
              Skip: <RiskStatus status={status} />
            </th>
            <td>{formatNumber(risks)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Too long is told while typing; the field cuts nothing off, so a pasted text stays whole. */
function reasonProblem(reason: string, tried: boolean): string | null {
  const over = reason.length - REASON_LIMIT;
  if (over > 0) return `The reason is ${plural(over, 'character')} too long.`;
  return tried && reason === '' ? 'A reason is missing. Say why this risk can wait.' : null;
}

/** A missing day is no mistake before the person has tried to save; a past one is at once. */
function dateProblem(expiry: Expiry, tried: boolean): string | null {
  if (!('problem' in expiry)) return null;
  if (expiry.problem === 'past-date') return 'This day is over. Choose today or a later day.';
  return tried ? 'A day is missing.' : null;
}

/** The exact instant with its zone, so that nobody has to guess whose midnight is meant. */
function expiryWords(expiry: Expiry): string {
  if ('problem' in expiry) return 'Opens again at the end of that day on your clock.';
  const { expiresAt } = expiry;
  if (expiresAt === null) return 'Stays ignored until somebody opens it again.';
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return `Opens again at the end of the day: ${formatInstant(expiresAt)} (${timeZone}), ${formatUtc(expiresAt)}.`;
}
