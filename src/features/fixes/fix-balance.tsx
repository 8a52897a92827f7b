import { PriorityHeads } from '#components/priority-heads.tsx';
import type { FixTask } from '#contract/fixes.ts';
import { sumPriorities } from '#domain/priority-counts.ts';
import { PRIORITIES } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import styles from './fix-task-card.module.css';
import { stayedWords } from './fix-words.ts';

/** Before, closed, stayed and after: one sum, so that no risk is lost on the way. */
export function FixBalance({ task }: { task: FixTask }) {
  const { before, closed, stayed, pending, after, opened } = task;
  const left = stayed.reduce((sum, { risks }) => sum + sumPriorities(risks), 0);
  return (
    <table className={styles['balance']} aria-label="Risks before and after">
      <thead>
        <tr>
          <th scope="col">System vulnerabilities</th>
          <PriorityHeads />
          <th scope="col" data-number>
            All
          </th>
        </tr>
      </thead>
      <tbody>
        <CountRow name="Open before" counts={before} />
        <CountRow name="Closed" counts={closed} />
        {stayed.map(({ reason, risks }) => (
          <CountRow key={reason} name={stayedWords(reason)} counts={risks} />
        ))}
        {pending > 0 ? (
          <tr>
            <th scope="row">Not known before the re-scan</th>
            <td colSpan={PRIORITIES.length} />
            <td data-number>{formatNumber(pending)}</td>
          </tr>
        ) : null}
        {opened === null || sumPriorities(opened) === 0 ? null : (
          <CountRow name="Opened again meanwhile" counts={opened} />
        )}
        {after === null ? null : <CountRow name="Open in the new image" counts={after} strong />}
      </tbody>
      <caption className="visually-hidden">
        {formatNumber(sumPriorities(before))} before are {formatNumber(sumPriorities(closed))}{' '}
        closed, {formatNumber(left)} still there and {formatNumber(pending)} not known yet.
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
