import { Link } from 'react-router';
import { Instant } from '#components/instant.tsx';
import { StateMark } from '#components/state-mark.tsx';
import type { Fix } from '#contract/fixes.ts';
import { FIX_RUN_LABELS } from '#domain/fix-run.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { SegmentBar } from '#ui/segment-bar.tsx';
import { fixUrl } from '#urls/fix-address.ts';
import { FIX_RUN_MARKS, fixImages, fixName, fixStarter } from './fix-words.ts';
import styles from './fix-table.module.css';

/** Fixes under each other; the name of each leads to its receipt. */
export function FixTable({ rows }: { rows: readonly Fix[] }) {
  return (
    <table className={styles['table']} aria-label="Fixes">
      <thead>
        <tr>
          <th scope="col">Fix</th>
          <th scope="col">Started by</th>
          <th scope="col">Started</th>
          <th scope="col">Images</th>
          <th scope="col">State</th>
          <th scope="col" data-number>
            Risks closed
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((fix) => (
          <tr key={fix.id} className={styles['row']}>
            <th scope="row">
              <Link className={styles['link'] ?? ''} to={fixUrl(fix)}>
                {fixName(fix)}
              </Link>
            </th>
            <td>{fixStarter(fix)}</td>
            <td>
              <Instant at={fix.startedAt} />
            </td>
            <td>
              <FixProgress fix={fix} />
            </td>
            <td>
              <StateMark state={FIX_RUN_MARKS[fix.state]}>{FIX_RUN_LABELS[fix.state]}</StateMark>
            </td>
            <td data-number data-label="risks closed">
              {formatNumber(fix.closed)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How many images are rebuilt, and how many failed. */
export function FixProgress({ fix }: { fix: Pick<Fix, 'tasks'> }) {
  const { succeeded, failed, running } = fix.tasks;
  const images = fixImages(fix);
  const words = `${formatNumber(succeeded)} of ${plural(images, 'image')} rebuilt${failed > 0 ? `, ${formatNumber(failed)} failed` : ''}`;
  return (
    <span className={styles['progress']} data-hint={words}>
      <SegmentBar
        label={words}
        max={images}
        segments={[
          { kind: 'done', value: succeeded },
          { kind: 'failed', value: failed },
          { kind: 'running', value: running },
        ]}
      />
      <span className={styles['quiet']}>
        {formatNumber(succeeded)} of {formatNumber(images)}
      </span>
    </span>
  );
}
