import { useState } from 'react';
import { Link } from 'react-router';
import { Digest } from '#components/digest.tsx';
import { Instant } from '#components/instant.tsx';
import { StateMark } from '#components/state-mark.tsx';
import type { FixedRisk, FixTask } from '#contract/fixes.ts';
import { FIX_FAILURE_FACTS } from '#domain/fix-failure.ts';
import { STAY_REASON_LABELS } from '#domain/fix-outcome.ts';
import { FIX_TASK_LABELS } from '#domain/fix-run.ts';
import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';
import { sumPriorities } from '#domain/priority-counts.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Card } from '#ui/card.tsx';
import { Note } from '#ui/note.tsx';
import { Tag } from '#ui/tag.tsx';
import { compareUrl, imageUrl } from '#urls/image-address.ts';
import { quickFixUrl } from '#urls/quick-fix.ts';
import { FixLog } from './fix-log.tsx';
import { FixedRisks, PrintedRisks } from './fixed-risks.tsx';
import { FIX_TASK_MARKS } from './fix-words.ts';
import styles from './fix-task-card.module.css';

type FixTaskCardProps = {
  fixId: string;
  task: FixTask;
  ended: boolean;
  /** Every risk of the fix, once somebody prints it. */
  printed: readonly FixedRisk[] | null;
};

/** One image: what was built from it, and what the re-scan says about each of its risks. */
export function FixTaskCard({ fixId, task, ended, printed }: FixTaskCardProps) {
  const { image, newTag, newDigest, state, cause, packages, endedAt, id } = task;
  const name = `${image.namespace}/${image.repository}`;
  return (
    <Card label={`${name}:${image.tags[0] ?? ''}`}>
      <div className={styles['head']}>
        <h2 className={styles['name']}>
          <Link className="link" to={imageUrl(image)}>
            {name}:{image.tags[0] ?? ''}
          </Link>{' '}
          <span aria-label="rebuilt as">→</span> <NewImage task={task} />
        </h2>
        {image.deployed ? <Tag>Old tag is deployed</Tag> : null}
        <StateMark state={FIX_TASK_MARKS[state]}>{FIX_TASK_LABELS[state]}</StateMark>
      </div>
      <p className={styles['meta']}>
        <code>{id}</code> · {plural(packages.length, 'package')} to upgrade
        {endedAt === null ? null : (
          <>
            {' '}
            · <Instant at={endedAt} />
          </>
        )}
      </p>
      <p className={styles['digests']}>
        Old digest <Digest digest={image.digest} what={`digest of ${image.tags[0] ?? name}`} />
        {newDigest === null ? null : (
          <>
            New digest <Digest digest={newDigest} what={`digest of ${newTag}`} />
          </>
        )}
      </p>
      {cause === null ? null : (
        <div className={styles['part']}>
          <Note
            tone="stopped"
            title={`${FIX_FAILURE_FACTS[cause].words}, so nothing was built`}
            actions={
              ended ? (
                <ButtonLink size="small" icon="wrench" to={quickFixUrl(image)}>
                  Fix it again
                </ButtonLink>
              ) : null
            }
          >
            {FIX_FAILURE_FACTS[cause].remedy}. The old tag is as it was, and no unit was used.
          </Note>
        </div>
      )}
      <Balance task={task} />
      <div className={styles['lists']} data-printed={printed !== null || undefined}>
        <FixedRisks fixId={fixId} task={task} />
        <Log fixId={fixId} task={task} />
      </div>
      {printed === null ? null : <PrintedRisks task={task} risks={printed} />}
      <p className={styles['tagNote']}>
        {task.verifiedAt === null ? null : (
          <>
            Proved by a scan on <Instant at={task.verifiedAt} />.{' '}
            {task.newDigest === null ? null : (
              <Link
                className="link"
                to={compareUrl({ ...image, digest: task.newDigest }, image.digest)}
              >
                Compare {newTag} with {image.tags[0] ?? 'the old image'}
              </Link>
            )}
          </>
        )}
      </p>
    </Card>
  );
}

/** The tag leads to the new image as soon as there is one. */
function NewImage({ task: { image, newTag, newDigest } }: { task: FixTask }) {
  if (newDigest === null) return <span className={styles['tag']}>{newTag}</span>;
  return (
    <Link className="link" to={imageUrl({ ...image, digest: newDigest })}>
      {newTag}
    </Link>
  );
}

/** Before, closed, stayed and after: one sum, so that no risk is lost on the way. */
function Balance({ task }: { task: FixTask }) {
  const { before, closed, stayed, pending, after } = task;
  const left = stayed.reduce((sum, { risks }) => sum + sumPriorities(risks), 0);
  return (
    <table className={styles['balance']} aria-label="Risks before and after">
      <thead>
        <tr>
          <th scope="col">System vulnerabilities</th>
          {PRIORITIES.map((priority) => (
            <th key={priority} scope="col" data-number>
              {PRIORITY_FACTS[priority].label}
            </th>
          ))}
          <th scope="col" data-number>
            All
          </th>
        </tr>
      </thead>
      <tbody>
        <CountRow name="Open before" counts={before} />
        <CountRow name="Closed" counts={closed} />
        {stayed.map(({ reason, risks }) => (
          <CountRow
            key={reason}
            name={`Still open: ${STAY_REASON_LABELS[reason].toLowerCase()}`}
            counts={risks}
          />
        ))}
        {pending > 0 ? (
          <tr>
            <th scope="row">Not known before the re-scan</th>
            <td colSpan={PRIORITIES.length} />
            <td data-number>{formatNumber(pending)}</td>
          </tr>
        ) : null}
        {after === null ? null : <CountRow name="Open in the new image" counts={after} strong />}
      </tbody>
      <caption className="visually-hidden">
        {formatNumber(sumPriorities(before))} before are {formatNumber(sumPriorities(closed))}{' '}
        closed, {formatNumber(left)} still open and {formatNumber(pending)} not known yet.
      </caption>
    </table>
  );
}

type CountRowProps = { name: string; counts: FixTask['before']; strong?: boolean };

function CountRow({ name, counts, strong = false }: CountRowProps) {
  return (
    <tr data-strong={strong || undefined}>
      <th scope="row">{name}</th>
      {PRIORITIES.map((priority) => (
        <td key={priority} data-number>
          {formatNumber(counts[priority])}
        </td>
      ))}
      <td data-number>{formatNumber(sumPriorities(counts))}</td>
    </tr>
  );
}

/** Only when it is asked for: it is read when something went wrong. */
function Log({ fixId, task }: { fixId: string; task: FixTask }) {
  const [open, setOpen] = useState(false);
  if (task.startedAt === null) return null;
  return (
    <details className={styles['more']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Log of the rebuild</summary>
      {open ? <FixLog fixId={fixId} taskId={task.id} state={task.state} /> : null}
    </details>
  );
}
