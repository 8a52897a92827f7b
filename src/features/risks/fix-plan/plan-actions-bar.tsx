import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { apiQuery } from '#api/query.ts';
import type { RiskSelection } from '#contract/batches.ts';
import { getFixTargets } from '#contract/fix-targets.ts';
import type { FindingRow } from '#contract/findings.ts';
import type { RiskFilter } from '#contract/risk-filter.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { downloadText } from '#ui/download-text.ts';
import { useToast } from '#ui/toast.tsx';
import { handOverCsv, handOverMarkdown } from './hand-over.ts';
import styles from './fix-plan-page.module.css';
import type { PlanStep } from './plan-messages.ts';
import { PlanScriptDialog } from './plan-script-dialog.tsx';

const FixDialog = lazy(async () => ({
  default: (await import('../quick-fix/fix-dialog.tsx')).FixDialog,
}));

/** More risks than one request may name. */
const KEYS_LIMIT = 5_000;

type PlanActionsProps = {
  rows: readonly FindingRow[];
  taken: readonly PlanStep[];
  filter: RiskFilter;
};

/** What can be done with the actions that are taken: let them be done, run them, or hand them over. */
export function PlanActions({ rows, taken, filter }: PlanActionsProps) {
  const [asked, setAsked] = useState<'fix' | 'script' | null>(null);
  const toast = useToast();
  const targets = useQuery(apiQuery(getFixTargets, {}));
  const early = targets.data ? null : 'The targets for the time to fix are not known yet';
  const risks = taken.flatMap((step) => step.risks.map((risk) => rows[risk]!));
  const fixable = risks.filter(({ fixState }) => fixState === 'quick-fix');
  const selection: RiskSelection = {
    filter,
    group: 'finding',
    pick: { kind: 'only', keys: fixable.map(({ key }) => key) },
  };
  const reason =
    fixable.length === 0
      ? 'None of these risks can be fixed by quick fix'
      : fixable.length > KEYS_LIMIT
        ? `Quick fix takes ${plural(KEYS_LIMIT, 'risk')} at once. Take fewer actions.`
        : null;

  function handOver(write: typeof handOverMarkdown, ending: string, type: string) {
    if (!targets.data) return;
    const text = write({
      rows,
      taken,
      site: filter.site,
      targets: targets.data.targets,
      address: window.location.href,
      at: new Date(),
    });
    downloadText(text, `fix-plan-hand-over.${ending}`, type);
    toast({ title: 'The hand-over is saved', detail: 'One part for each owner' });
  }

  return (
    <div className={styles['actions']}>
      <Button icon="wrench" disabledReason={reason} onClick={() => setAsked('fix')}>
        Quick fix
      </Button>
      <Button icon="terminal" onClick={() => setAsked('script')}>
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
      {asked === 'script' ? (
        <PlanScriptDialog risks={risks} onClose={() => setAsked(null)} />
      ) : null}
      {asked === 'fix' ? (
        <Suspense>
          <FixDialog selection={selection} onClose={() => setAsked(null)} />
        </Suspense>
      ) : null}
    </div>
  );
}
