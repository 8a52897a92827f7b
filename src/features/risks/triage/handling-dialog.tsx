import { useState } from 'react';
import { RiskStatus } from '#components/risk-status.tsx';
import { failureText } from '#components/failure-text.ts';
import { REASON_LIMIT, type HandlingAct, type HistoryEvent } from '#contract/handling.ts';
import type { HandlingAction } from '#domain/risk-handling.ts';
import type { RiskCategory } from '#domain/risk-category.ts';
import { formatInstant, formatUtc } from '#lib/format-instant.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Note } from '#ui/note.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { AssigneeField } from './assignee-field.tsx';
import { categoryView } from './category-views.ts';
import { reasonProblem, toAct } from './handling-act.ts';
import type { HandlingPreview } from './handling-rules.ts';
import { HANDLING_WORDS } from './handling-words.ts';
import styles from './handling-dialog.module.css';
import { EXPIRY_CHOICES, EXPIRY_FACTS, expiryOf, type Expiry } from './ignore-expiry.ts';
import { handlingFailure } from './use-handling.ts';
import { OthersNote } from './others-note.tsx';
import { useHandlingDraft } from './use-handling-draft.ts';

type HandlingDialogProps = {
  action: HandlingAction;
  category: RiskCategory;
  title: string;
  /** What it would change; undefined while that is worked out. */
  preview: HandlingPreview | undefined;
  /** Why that could not be worked out. */
  previewError?: { error: Error; retry: () => void } | null;
  /** Names the draft of the reason: one for each thing that is asked about. */
  draftKey: string;
  /** Whether the save worked; if not, `error` tells why. */
  save: (act: HandlingAct) => Promise<boolean>;
  saving: boolean;
  error: Error | null;
  /** What others did since it was read; the next save goes over it. */
  others?: readonly HistoryEvent[];
  onClose: () => void;
};

/** Asks for the reason, shows what will change, and keeps every word until the save has worked. */
export function HandlingDialog(props: HandlingDialogProps) {
  const { action, category, title, preview, previewError, draftKey, saving, error } = props;
  const { others = [] } = props;
  const { versions } = categoryView(category);
  const { short, consequence, reasoned, from } = HANDLING_WORDS[action];
  const expires = action === 'ignore' && versions;
  const { draft, change, discard } = useHandlingDraft(draftKey);
  const [tried, setTried] = useState(false);
  const [opened] = useState(() => new Date());
  const expiry = expires ? expiryOf(draft.choice, draft.date, opened) : { expiresAt: null };
  const reason = draft.reason.trim();
  const blocker = !preview
    ? 'What it changes is not known yet'
    : preview.changes === 0
      ? `No risk is ${from.toLowerCase()}`
      : null;

  async function confirm() {
    setTried(true);
    if (saving || blocker !== null || 'problem' in expiry) return;
    if (reasoned && reasonProblem(reason, true, MISSING)) return;
    if (action === 'assign' && draft.assignee === undefined) return;
    const { expiresAt } = expiry;
    const act = toAct(action, { reason, expiresAt, assignee: draft.assignee ?? null });
    if (!(await props.save(act))) return;
    discard();
    props.onClose();
  }

  return (
    <Dialog
      open
      onClose={props.onClose}
      width={640}
      title={title}
      description={consequence}
      onConfirm={() => void confirm()}
      footer={
        <>
          <Button onClick={props.onClose}>Close</Button>
          <Button
            kind="primary"
            busy={saving}
            disabledReason={blocker}
            onClick={() => void confirm()}
          >
            {short} {preview ? plural(preview.changes, 'risk') : null}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        {action === 'assign' ? (
          <AssigneeField
            value={draft.assignee}
            missing={tried && draft.assignee === undefined}
            onChange={(assignee) => change({ assignee })}
          />
        ) : null}
        {reasoned ? (
          <TextArea
            label="Reason"
            help={`Everyone who opens ${versions ? 'this vulnerability' : 'the risk'} can read it. ${formatNumber(draft.reason.length)} of ${formatNumber(REASON_LIMIT)} characters.`}
            error={reasonProblem(reason, tried, MISSING)}
            value={draft.reason}
            onChange={(next) => change({ reason: next })}
          />
        ) : null}
        {expires ? (
          <ExpiryFields draft={draft} change={change} expiry={expiry} tried={tried} />
        ) : action === 'ignore' ? (
          <p className={styles['quiet']}>The next scan that finds it again opens it again.</p>
        ) : null}
        {preview ? (
          <Preview preview={preview} action={action} />
        ) : previewError ? (
          <Note tone="stopped" title="What it changes could not be worked out">
            {failureText(previewError.error).cause}{' '}
            <Button onClick={previewError.retry}>Retry</Button>
          </Note>
        ) : (
          <Skeleton lines={1} label="Working out what changes" />
        )}
        {others.length > 0 ? <OthersNote events={others} /> : null}
        {error ? (
          <Note tone="stopped" title="Saving failed">
            {handlingFailure(error)} Your text is kept.
          </Note>
        ) : null}
      </div>
    </Dialog>
  );
}

const MISSING = 'A reason is missing. Say why this risk can wait.';

type ExpiryFieldsProps = Pick<ReturnType<typeof useHandlingDraft>, 'draft' | 'change'> & {
  expiry: Expiry;
  tried: boolean;
};

function ExpiryFields({ draft, change, expiry, tried }: ExpiryFieldsProps) {
  return (
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
  );
}

/** What changes, and each thing that stays as it is with its count. */
type PreviewProps = { preview: HandlingPreview; action: HandlingAction };

function Preview({ preview: { changes, skips, images }, action }: PreviewProps) {
  const { from, becomes } = HANDLING_WORDS[action];
  return (
    <table className={styles['preview']} aria-label="What will happen">
      <tbody>
        <tr>
          <th scope="row">
            {action === 'assign' ? 'Get this assignee' : `Change from ${from} to ${becomes}`}
            {images ? ` in ${plural(images, 'image')}` : null}
          </th>
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
