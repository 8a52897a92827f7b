import * as z from 'zod/mini';
import { useRef } from 'react';
import { Link } from 'react-router';
import { isOfContainers } from '#domain/scan-scope.ts';
import { failureText } from '#components/failure-text.ts';
import { printedKeys } from '#components/shortcuts.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { Note } from '#ui/note.tsx';
import { useDraft } from '#ui/use-draft.ts';
import { scanSettingsUrl } from '#urls/scan-settings.ts';
import { IncreaseQuota } from './increase-quota.tsx';
import { PlanChoices } from './plan-choices.tsx';
import { PlanFigures } from './plan-figures.tsx';
import { PlanNarrowing } from './plan-narrowing.tsx';
import { PlanNotes } from './plan-notes.tsx';
import { PlanSkipped } from './plan-skipped.tsx';
import { PlanWhat } from './plan-what.tsx';
import { planBlocker, planWords } from './plan-words.ts';
import styles from './planner.module.css';
import { AnswerState } from '#components/answer-state.tsx';
import { StartOutcome } from './start-outcome.tsx';
import { usePlan, usePlanAddress } from './use-planner.ts';
import { useScanBlocker } from '#api/use-scan-blocker.ts';
import { useStartScan } from './use-start-scan.ts';

/** The planner stands over the list when the address says so. */
export function Planner() {
  const { open, ...address } = usePlanAddress();
  return open ? <PlannerDialog {...address} /> : null;
}

const Typed = z.object({ tags: z.string(), digests: z.string() });

type PlannerDialogProps = Omit<ReturnType<typeof usePlanAddress>, 'open'>;

/** What a scan would do and cost, before it is started; nothing starts that is not paid for whole. */
function PlannerDialog({ scope, narrow, close }: PlannerDialogProps) {
  const { plan, whole, stale, error, retry } = usePlan(scope);
  const start = useStartScan('scan plan');
  const blocker = useScanBlocker();
  const typed = useDraft(
    'scan plan names',
    (stored) => Typed.safeParse(stored).data ?? null,
    () => ({ tags: '', digests: '' }),
  );
  const choices = useRef<HTMLTableElement>(null);
  const waiting = Object.values(typed.draft).some((text) => text.trim() !== '');
  const reason =
    blocker ??
    (start.unknown ? 'Look up first whether the scan has started' : null) ??
    (waiting ? 'Add what you typed to the scope, or clear the field' : null) ??
    (plan && !stale ? planBlocker(plan) : 'The plan is being worked out');

  function confirm() {
    if (reason !== null || !plan || start.busy) return;
    start.start({ target: { kind: 'scope', ...scope }, units: plan.units });
  }

  return (
    <Dialog
      open
      onClose={close}
      onConfirm={confirm}
      width={800}
      title="Scan now"
      description={plan ? planWords(plan) : undefined}
      footer={
        <div className={styles['footer']}>
          <Link
            className={`link ${styles['settings'] ?? ''}`}
            to={scanSettingsUrl(isOfContainers(scope) ? 'runtime' : 'scan')}
          >
            Change scan scope
          </Link>
          <Button onClick={close}>Close</Button>
          {plan && plan.shortfall > 0 && blocker === null ? (
            <IncreaseQuota kind="primary" />
          ) : (
            <Button
              kind="primary"
              icon="play"
              busy={start.busy}
              disabledReason={reason}
              onClick={confirm}
            >
              {plan ? `Scan ${plural(plan.images, 'image')}` : 'Scan'}
              <span className={styles['keys']}>
                <Kbd keys={printedKeys('confirm')} />
              </span>
            </Button>
          )}
        </div>
      }
    >
      <div className={styles['body']}>
        <StartOutcome start={start} units={plan && !stale ? plan.units : null} />
        {plan ? <PlanWhat plan={plan} scope={scope} onNarrow={narrow} /> : null}
        <PlanNarrowing scope={scope} typed={typed.draft} onTyped={typed.keep} onNarrow={narrow} />
        {plan && whole ? (
          <>
            {error ? <PlanOutdated error={error} onRetry={retry} /> : null}
            <PlanFigures plan={plan} stale={stale} />
            <PlanNotes
              plan={plan}
              blocker={blocker}
              whole={whole}
              onChoose={(limit) => {
                narrow({ limit });
                // The note goes with the problem, and its button must not take the focus along.
                choices.current?.querySelector<HTMLInputElement>(`[value="${limit}"]`)?.focus();
              }}
            />
            <PlanChoices
              ref={choices}
              plan={plan}
              whole={whole}
              scope={scope}
              onChoose={(limit) => narrow({ limit })}
            />
            <PlanSkipped skipped={plan.skipped} />
          </>
        ) : (
          <AnswerState error={error} onRetry={retry} what="The plan" lines={10} />
        )}
      </div>
    </Dialog>
  );
}

function PlanOutdated({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <Note
      tone="caution"
      title="The plan could not be worked out again"
      actions={
        <Button size="small" onClick={onRetry}>
          Retry now
        </Button>
      }
    >
      {failureText(error).cause} The figures are from the last answer.
    </Note>
  );
}
