import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { apiQuery } from '#api/query.ts';
import type { RiskSelection } from '#contract/batches.ts';
import { getFixTargets } from '#contract/fix-targets.ts';
import type { FindingRow } from '#contract/findings.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { downloadText } from '#ui/download-text.ts';
import { useToast } from '#ui/toast.tsx';
import { riskFilter } from '../triage/list-queries.ts';
import type { ListView } from '../triage/use-list-view.ts';
import { handOverCsv, handOverMarkdown } from './hand-over.ts';
import styles from './fix-plan-page.module.css';
import { PlanScriptDialog } from './plan-script-dialog.tsx';
import type { FixPlan } from './use-fix-plan.ts';

const FixDialog = lazy(async () => ({
  default: (await import('../quick-fix/fix-dialog.tsx')).FixDialog,
}));

/** More risks than one request may name. */
const KEYS_LIMIT = 5_000;

/** What is asked, about the risks as they were then: a plan that is read again must not change a dialog. */
type Asked =
  | { kind: 'fix'; selection: RiskSelection }
  | { kind: 'script'; risks: readonly FindingRow[] };

type PlanActionsProps = {
  plan: FixPlan;
  take: number;
  /** Risks of the actions that are taken that quick fix can remove. */
  quickFix: number;
  list: ListView;
};

/** What can be done with the actions that are taken: let them be done, run them, or hand them over. */
export function PlanActions({ plan, take, quickFix, list }: PlanActionsProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const toast = useToast();
  const targets = useQuery(apiQuery(getFixTargets, {}));
  const early = targets.data ? null : 'The targets for the time to fix are not known yet';
  const { rows, steps } = plan;
  const close = () => setAsked(null);
  const reason =
    quickFix === 0
      ? 'None of these risks can be fixed by quick fix'
      : quickFix > KEYS_LIMIT
        ? `Quick fix takes ${plural(KEYS_LIMIT, 'risk')} at once. Take fewer actions.`
        : null;

  function takenRisks(): FindingRow[] {
    return steps.slice(0, take).flatMap((step) => step.risks.map((risk) => rows[risk]!));
  }

  function askForFix() {
    const keys = takenRisks()
      .filter(({ fixState }) => fixState === 'quick-fix')
      .map(({ key }) => key);
    const pick = { kind: 'only', keys } as const;
    setAsked({ kind: 'fix', selection: { filter: riskFilter(list), group: 'finding', pick } });
  }

  function handOver(write: typeof handOverMarkdown, ending: string, type: string) {
    if (!targets.data) return;
    const text = write({
      rows,
      taken: steps.slice(0, take),
      list,
      targets: targets.data.targets,
      address: window.location.href,
      at: new Date(),
    });
    downloadText(text, `fix-plan-hand-over.${ending}`, type);
    toast({ title: 'The hand-over is saved', detail: 'One part for each owner' });
  }

  return (
    <div className={styles['actions']}>
      <Button icon="wrench" disabledReason={reason} onClick={askForFix}>
        Quick fix
      </Button>
      <Button icon="terminal" onClick={() => setAsked({ kind: 'script', risks: takenRisks() })}>
        Batch script
      </Button>
      <Button
        icon="download"
        disabledReason={early}
        onClick={() => handOver(handOverMarkdown, 'md', 'text/markdown')}
      >
        Hand over, Markdown
      </Button>
      <Button
        icon="download"
        disabledReason={early}
        onClick={() => handOver(handOverCsv, 'csv', 'text/csv')}
      >
        Hand over, CSV
      </Button>
      {asked?.kind === 'script' ? <PlanScriptDialog risks={asked.risks} onClose={close} /> : null}
      {asked?.kind === 'fix' ? (
        <Suspense>
          <FixDialog selection={asked.selection} onClose={close} />
        </Suspense>
      ) : null}
    </div>
  );
}
