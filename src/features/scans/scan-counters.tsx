import type { ScanDetail } from '#contract/scans.ts';
import { SKIP_REASON_LABELS } from '#domain/scan-failure.ts';
import { JOB_STATE_LABELS } from '#domain/scan-labels.ts';
import { type JobState } from '#domain/scan-state.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Icon, type IconName } from '#ui/icon.tsx';
import styles from './scan-card.module.css';

export const JOB_ICONS = {
  queued: 'circle-dashed',
  running: 'contrast',
  done: 'circle-check',
  failed: 'circle-x',
  'left-out': 'circle-minus',
} as const satisfies Record<JobState, IconName>;

/** Where the images stand. Skipped ones are no part of the scan: its plan left them out. */
export function ScanCounters({ scan: { counts, skipped } }: { scan: ScanDetail }) {
  const waiting = counts['left-out'] > 0 && counts.queued === 0 ? 'left-out' : 'queued';
  const all = skipped.reduce((sum, { images }) => sum + images, 0);
  const reasons = skipped.map(
    ({ reason, images }) => `${formatNumber(images)} ${SKIP_REASON_LABELS[reason]}`,
  );
  return (
    <dl className={styles['counters']}>
      {([waiting, 'running', 'done', 'failed'] as const).map((state) => (
        <div key={state} data-state={state}>
          <dt>
            <Icon name={JOB_ICONS[state]} size={14} />
            {JOB_STATE_LABELS[state]}
          </dt>
          <dd>{formatNumber(counts[state])}</dd>
        </div>
      ))}
      <div data-state="skipped" data-hint={reasons.join('\n') || undefined}>
        <dt>
          <Icon name="circle-minus" size={14} />
          Skipped
        </dt>
        <dd>
          {formatNumber(all)}
          <span className="visually-hidden"> {reasons.join(', ')}</span>
        </dd>
      </div>
    </dl>
  );
}
