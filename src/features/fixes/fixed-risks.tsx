import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import { AnswerState } from '#components/answer-state.tsx';
import { Severity } from '#components/severity.tsx';
import { VersionChange } from '#components/version-change.tsx';
import type { FixedRisk, FixTask } from '#contract/fixes.ts';
import { STAY_REASON_LABELS, type FixOutcome } from '#domain/fix-outcome.ts';
import { siteOfRegion } from '#domain/region.ts';
import { sumPriorities } from '#domain/priority-counts.ts';
import { plural } from '#lib/plural.ts';
import { Pages } from '#ui/pages.tsx';
import { risksUrl } from '#urls/risks.ts';
import { fixedRisks, FIXED_RISKS_PAGE } from './fix-queries.ts';
import styles from './fix-task-card.module.css';

type FixedRisksProps = { fixId: string; task: FixTask };

/** The risks behind the numbers, asked for when somebody wants to see them. */
export function FixedRisks({ fixId, task }: FixedRisksProps) {
  const stayed = task.stayed.reduce((sum, { risks }) => sum + sumPriorities(risks), 0);
  return (
    <>
      <RisksOf fixId={fixId} task={task} outcome="closed" risks={sumPriorities(task.closed)} />
      <RisksOf fixId={fixId} task={task} outcome="stayed" risks={stayed} />
    </>
  );
}

/** What a scan has told, in the order in which it is read. */
const OUTCOMES = ['closed', 'stayed'] as const satisfies readonly FixOutcome[];
type Outcome = (typeof OUTCOMES)[number];

type OutcomeProps = FixedRisksProps & { outcome: Outcome };

const OUTCOME_WORDS = {
  closed: (risks: number) => `${plural(risks, 'risk')} closed`,
  stayed: (risks: number) => `${plural(risks, 'risk')} still there`,
} as const satisfies Record<Outcome, (risks: number) => string>;

function RisksOf({ fixId, task, outcome, risks }: OutcomeProps & { risks: number }) {
  const [open, setOpen] = useState(false);
  if (risks === 0) return null;
  return (
    <details className={styles['more']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{OUTCOME_WORDS[outcome](risks)}</summary>
      {open ? <Risks fixId={fixId} task={task} outcome={outcome} /> : null}
    </details>
  );
}

function Risks({ fixId, task, outcome }: OutcomeProps) {
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
  return (
    <>
      <RisksTable task={task} outcome={outcome} rows={query.data.rows} />
      <Pages
        offset={offset}
        size={FIXED_RISKS_PAGE}
        total={query.data.total}
        onChange={setOffset}
      />
    </>
  );
}

type PrintedRisksProps = { task: FixTask; risks: readonly FixedRisk[] };

/** Every risk of an image, for paper only: nobody can open a list there. */
export function PrintedRisks({ task, risks }: PrintedRisksProps) {
  const own = risks.filter(({ taskId }) => taskId === task.id);
  return (
    <div className={styles['printed']}>
      {OUTCOMES.map((outcome) => {
        const rows = own.filter((risk) => risk.outcome === outcome);
        return rows.length === 0 ? null : (
          <Fragment key={outcome}>
            <h3 className={styles['printedTitle']}>{OUTCOME_WORDS[outcome](rows.length)}</h3>
            <RisksTable task={task} outcome={outcome} rows={rows} />
          </Fragment>
        );
      })}
    </div>
  );
}

type RisksTableProps = { task: FixTask; outcome: Outcome; rows: readonly FixedRisk[] };

function RisksTable({ task, outcome, rows }: RisksTableProps) {
  const site = siteOfRegion(task.image.regionId);
  return (
    <table className={styles['risks']} aria-label={outcome === 'closed' ? 'Closed' : 'Still there'}>
      <thead>
        <tr>
          <th scope="col">Priority</th>
          <th scope="col">Vulnerability</th>
          <th scope="col">Package</th>
          <th scope="col">Installed and fixed in</th>
          {outcome === 'stayed' ? <th scope="col">Why it stayed</th> : null}
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
  );
}
