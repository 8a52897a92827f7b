import type { ScanDetail } from '#contract/scans.ts';
import { SKIP_REASON_LABELS } from '#domain/scan-failure.ts';
import { JOB_STATE_LABELS } from '#domain/scan-labels.ts';
import { formatNumber } from '#lib/format-number.ts';
import styles from './scan-card.module.css';
import { StateMark } from '#components/state-mark.tsx';

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
        <div key={state}>
          <dt>
            <StateMark state={state}>{JOB_STATE_LABELS[state]}</StateMark>
          </dt>
          <dd>{formatNumber(counts[state])}</dd>
        </div>
      ))}
      <div data-hint={reasons.join('\n') || undefined}>
        <dt>
          <StateMark state="skipped">Skipped</StateMark>
        </dt>
        <dd>
          {formatNumber(all)}
          <span className="visually-hidden"> {reasons.join(', ')}</span>
        </dd>
      </div>
    </dl>
  );
}
