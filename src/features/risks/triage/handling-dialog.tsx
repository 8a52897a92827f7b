import { useState } from 'react';
import { RiskStatus } from '#components/risk-status.tsx';
import { type RiskDetail } from '#contract/risk-detail.ts';
import { REASON_LIMIT } from '#contract/handling.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { formatInstant, formatUtc } from '#lib/format-instant.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Note } from '#ui/note.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { categoryView } from './category-views.ts';
import { handlingPreview, type HandlingPreview } from './handling-rules.ts';
import styles from './handling-dialog.module.css';
import { EXPIRY_CHOICES, EXPIRY_FACTS, expiryOf, type Expiry } from './ignore-expiry.ts';
import { handlingFailure, type Handling } from './use-handling.ts';
import { useIgnoreDraft } from './use-ignore-draft.ts';

/** What a person does with a reason. */
export type ReasonedAction = 'ignore' | 'mark-false-positive';

type Words = { verb: string; becomes: string; consequence: string };

const WORDS = {
  ignore: {
    verb: 'Ignore',
    becomes: 'Ignored',
    consequence:
      'Ignored risks leave the open list. Scans go on, and nothing changes in the images.',
  },
  'mark-false-positive': {
    verb: 'Mark as false positive',
    becomes: 'False positive',
    consequence:
      'The alert is wrong: it leaves the open list, and the reason tells the vendor why. Nothing changes in the images.',
  },
} as const satisfies Record<ReasonedAction, Words>;

type HandlingDialogProps = {
  action: ReasonedAction;
  category: RiskCategory;
  risk: RiskDetail;
  /** Names the draft: one for each risk, site and action. */
  draftKey: string;
  handling: Handling;
  onClose: () => void;
};

/** Asks for the reason, shows what will change, and keeps every word until the save has worked. */
export function HandlingDialog(props: HandlingDialogProps) {
  const { action, category, risk, draftKey, handling, onClose } = props;
  const { id, title, images } = risk;
  const { versions } = categoryView(category);
  const { verb, becomes, consequence } = WORDS[action];
  const expires = action === 'ignore' && versions;
  const { draft, change, discard } = useIgnoreDraft(draftKey);
  const [tried, setTried] = useState(false);
  const [opened] = useState(() => new Date());
  const preview = handlingPreview(action, risk);
  const expiry = expires ? expiryOf(draft.choice, draft.date, opened) : { expiresAt: null };
  const reason = draft.reason.trim();

  async function confirm() {
    setTried(true);
    if (handling.isPending || preview.changes === 0) return;
    if (reasonProblem(reason, true) || 'problem' in expiry) return;
    const { expiresAt } = expiry;
    const saved = await (action === 'ignore'
      ? handling.ignore({ reason, expiresAt })
      : handling.markFalsePositive(reason));
    if (!saved) return;
    discard();
    onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      width={640}
      title={`${verb} ${versions ? id : title} in ${plural(images, 'image')}`}
      description={consequence}
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
            {action === 'ignore' ? 'Ignore' : 'Mark'} {plural(preview.changes, 'risk')}
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
        {expires ? (
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
        ) : action === 'ignore' ? (
          <p className={styles['quiet']}>The next scan that finds it again opens it again.</p>
        ) : null}
        <Preview preview={preview} becomes={becomes} />
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
type PreviewProps = { preview: HandlingPreview; becomes: string };

function Preview({ preview: { changes, skips }, becomes }: PreviewProps) {
  return (
    <table className={styles['preview']} aria-label="What will happen">
      <tbody>
        <tr>
          <th scope="row">Change from Open to {becomes}</th>
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
