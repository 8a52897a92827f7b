import { RISK_STATUS_LABELS, type RiskStatusName } from '#domain/risk-status.ts';
import styles from './risk-status.module.css';

/** What stands inside or instead of the ring of each status (design 2.4). */
const MARKS = {
  open: <circle cx="7" cy="7" r="5.25" />,
  fixing: (
    <>
      <circle cx="7" cy="7" r="5.25" />
      <path className={styles['filled']} d="M7 3.75a3.25 3.25 0 0 1 0 6.5z" />
    </>
  ),
  verifying: <circle cx="7" cy="7" r="5.25" strokeDasharray="2.4 1.72" />,
  fixed: (
    <>
      <circle className={styles['filled']} cx="7" cy="7" r="5.25" />
      <path className={styles['tick']} d="m4.6 7.2 1.7 1.7 3.1-3.6" />
    </>
  ),
  ignored: (
    <>
      <circle cx="7" cy="7" r="5.25" />
      <path d="m3.5 10.5 7-7" />
    </>
  ),
  'false-positive': (
    <>
      <circle cx="7" cy="7" r="5.25" />
      <path d="m4.8 4.8 4.4 4.4m0-4.4-4.4 4.4" />
    </>
  ),
  whitelisted: (
    <>
      <circle cx="7" cy="7" r="5.25" />
      <path d="m3.5 10.5 7-7" />
    </>
  ),
} as const satisfies Record<RiskStatusName, React.ReactNode>;

/** Ring and word, no fill. `detail` adds what the word alone leaves open, such as `2 of 46`. */
export function RiskStatus({ status, detail }: { status: RiskStatusName; detail?: string }) {
  return (
    <span className={styles['status']} data-status={status}>
      <svg className={styles['ring']} viewBox="0 0 14 14" aria-hidden="true">
        {MARKS[status]}
      </svg>
      {RISK_STATUS_LABELS[status]}
      {detail ? <span className={styles['detail']}>{detail}</span> : null}
    </span>
  );
}
