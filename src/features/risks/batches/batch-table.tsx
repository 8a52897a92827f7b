import { Instant } from '#components/instant.tsx';
import type { Batch } from '#contract/batches.ts';
import { RISK_CATEGORY_FACTS } from '#domain/risk-category.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import styles from '../record-table.module.css';
import { HANDLING_WORDS } from '../triage/handling-words.ts';
import { rowText } from '../triage/list-texts.ts';
import { keptWords, skippedWords } from './batch-words.ts';
import { useRevertBatch } from './use-revert-batch.ts';

type BatchTableProps = {
  batches: readonly Batch[];
  /** Why nothing can be put back. */
  blocked: string | null;
};

/** Each batch with who, what, why and what became of it. */
export function BatchTable({ batches, blocked }: BatchTableProps) {
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label="Done to many risks at once">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">Reason</th>
            <th scope="col">
              <span className="visually-hidden">Way back</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <BatchRow key={batch.id} batch={batch} blocked={blocked} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BatchRow({ batch, blocked }: { batch: Batch; blocked: string | null }) {
  const { action, changed, rows, category, skipped, at, by, reason, expiresAt, reverted } = batch;
  const { revert, isPending } = useRevertBatch();
  const done = HANDLING_WORDS[action].done(plural(changed, 'risk'));
  return (
    <tr>
      <th scope="row">
        {done}
        <span className={styles['quiet']}>
          {RISK_CATEGORY_FACTS[category].plural}, {rowText(rows, batch)}
        </span>
        {skipped.length > 0 ? (
          <span className={styles['quiet']}>{skippedWords(skipped)}</span>
        ) : null}
      </th>
      <td data-label="When">
        <Instant at={at} />
      </td>
      <td data-label="Who">{by}</td>
      <td data-label="Reason">
        {reason}
        {expiresAt === null ? null : (
          <span className={styles['quiet']}>
            Until <Instant at={expiresAt} />
          </span>
        )}
      </td>
      <td>
        {reverted ? (
          <>
            {plural(reverted.risks, 'risk')} put back by {reverted.by}
            <span className={styles['quiet']}>
              <Instant at={reverted.at} />
            </span>
            {reverted.kept.length > 0 ? (
              <span className={styles['quiet']}>{keptWords(reverted.kept)}</span>
            ) : null}
          </>
        ) : (
          <div className={styles['acts']}>
            <Button
              size="small"
              icon="rotate-ccw"
              busy={isPending}
              disabledReason={changed === 0 ? 'It changed nothing' : blocked}
              onClick={() => void revert(batch)}
            >
              Revert this batch<span className="visually-hidden">: {done}</span>
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}
