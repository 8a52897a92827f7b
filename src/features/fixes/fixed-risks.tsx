import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { AnswerState } from '#components/answer-state.tsx';
import { Severity } from '#components/severity.tsx';
import { VersionChange } from '#components/version-change.tsx';
import type { FixTask } from '#contract/fixes.ts';
import { STAY_REASON_LABELS, type FixOutcome } from '#domain/fix-outcome.ts';
import { regionById } from '#domain/region.ts';
import { sumPriorities } from '#domain/priority-counts.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { risksUrl } from '#urls/risks.ts';
import { fixedRisks, FIXED_RISKS_PAGE } from './fix-queries.ts';
import styles from './fix-task-card.module.css';

type FixedRisksProps = { fixId: string; task: FixTask };

/** The risks behind the numbers, asked for when somebody wants to see them. */
export function FixedRisks({ fixId, task }: FixedRisksProps) {
  const stayed = task.stayed.reduce((sum, { risks }) => sum + risks, 0);
  return (
    <>
      <Outcome fixId={fixId} task={task} outcome="closed" risks={sumPriorities(task.closed)} />
      <Outcome fixId={fixId} task={task} outcome="stayed" risks={stayed} />
    </>
  );
}

type OutcomeProps = FixedRisksProps & { outcome: Exclude<FixOutcome, 'pending'>; risks: number };

const OUTCOME_WORDS = {
  closed: (risks: number) => `${plural(risks, 'risk')} closed`,
  stayed: (risks: number) => `${plural(risks, 'risk')} still open`,
} as const satisfies Record<OutcomeProps['outcome'], (risks: number) => string>;

function Outcome({ fixId, task, outcome, risks }: OutcomeProps) {
  const [open, setOpen] = useState(false);
  if (risks === 0) return null;
  return (
    <details className={styles['more']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{OUTCOME_WORDS[outcome](risks)}</summary>
      {open ? <Risks fixId={fixId} task={task} outcome={outcome} /> : null}
    </details>
  );
}

function Risks({ fixId, task, outcome }: FixedRisksProps & { outcome: FixOutcome }) {
  const [offset, setOffset] = useState(0);
  const query = useQuery(fixedRisks(fixId, task.id, outcome, offset));
  if (!query.data)
    return (
      <AnswerState
        error={query.error}
        onRetry={() => void query.refetch()}
        what="The list of risks"
        lines={4}
      />
    );
  const { rows, total } = query.data;
  const site = regionById(task.image.regionId)?.site ?? 'china';
  return (
    <>
      <table
        className={styles['risks']}
        aria-label={outcome === 'closed' ? 'Closed' : 'Still open'}
      >
        <thead>
          <tr>
            <th scope="col">Priority</th>
            <th scope="col">Vulnerability</th>
            <th scope="col">Package</th>
            <th scope="col">Installed and fixed in</th>
            {outcome === 'stayed' ? <th scope="col">Why it is open</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.id} ${row.package} ${row.installedVersion ?? ''}`}>
              <td>
                <Severity priority={row.priority} />
              </td>
              <th scope="row">
                <Link
                  className="link"
                  to={risksUrl('system-vulnerability', { site, status: [] }, row.id)}
                >
                  {row.id}
                </Link>
              </th>
              <td>{row.package}</td>
              <td>
                <VersionChange installed={row.installedVersion} fixed={row.fixedVersion} />
              </td>
              {row.reason === null ? null : <td>{STAY_REASON_LABELS[row.reason]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {total > FIXED_RISKS_PAGE ? (
        <p className={styles['meta']}>
          {formatNumber(offset + 1)} to {formatNumber(offset + rows.length)} of{' '}
          {formatNumber(total)}{' '}
          <Button
            size="small"
            onClick={() => setOffset(offset + rows.length >= total ? 0 : offset + rows.length)}
          >
            {offset + rows.length >= total ? 'Back to the first' : 'Show the next'}
          </Button>
        </p>
      ) : null}
    </>
  );
}
