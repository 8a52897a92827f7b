import { useState } from 'react';
import { Link } from 'react-router';
import { Digest } from '#components/digest.tsx';
import { Instant } from '#components/instant.tsx';
import { StateMark } from '#components/state-mark.tsx';
import type { FixedRisk, FixTask } from '#contract/fixes.ts';
import { FIX_FAILURE_FACTS } from '#domain/fix-failure.ts';
import { FIX_TASK_LABELS } from '#domain/fix-run.ts';
import { plural } from '#lib/plural.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Card } from '#ui/card.tsx';
import { Note } from '#ui/note.tsx';
import { Tag } from '#ui/tag.tsx';
import { compareUrl, imageUrl } from '#urls/image-address.ts';
import { quickFixUrl } from '#urls/quick-fix.ts';
import { scanPlanUrl } from '#urls/scans.ts';
import { FixBalance } from './fix-balance.tsx';
import { FixLog } from './fix-log.tsx';
import { FixedRisks, PrintedRisks } from './fixed-risks.tsx';
import { FIX_TASK_MARKS } from './fix-words.ts';
import { ProofLink } from './proof-link.tsx';
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
      {ended && newDigest !== null && task.verifiedAt === null ? (
        <div className={styles['part']}>
          <Note
            tone="caution"
            title="No scan has read the new image, so nothing is proved"
            actions={
              <ButtonLink size="small" icon="scan-line" to={scanPlanUrl({ digests: [newDigest] })}>
                Scan it now
              </ButtonLink>
            }
          >
            {newTag} is in the registry. Its risks count as open until a scan has read it.
          </Note>
        </div>
      ) : null}
      <FixBalance task={task} />
      <div className={styles['lists']} data-printed={printed !== null || undefined}>
        <FixedRisks fixId={fixId} task={task} />
        <Log fixId={fixId} task={task} />
      </div>
      {printed === null ? null : <PrintedRisks task={task} risks={printed} />}
      <Proof task={task} />
    </Card>
  );
}

/** When a scan has read the new image, and what it says of the two. */
function Proof({ task: { image, newTag, newDigest, verifiedAt } }: { task: FixTask }) {
  if (verifiedAt === null || newDigest === null) return null;
  return (
    <p className={styles['proof']}>
      Proved by a scan on <Instant at={verifiedAt} />.{' '}
      <ProofLink to={compareUrl({ ...image, digest: newDigest }, image.digest)}>
        Compare {newTag} with {image.tags[0] ?? 'the old image'}
      </ProofLink>
    </p>
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
