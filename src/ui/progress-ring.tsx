import styles from './progress-ring.module.css';

/** How much of `max` is done, as a ring; announced as a progress bar. */
export function ProgressRing({ value, max, label }: { value: number; max: number; label: string }) {
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <svg
      className={styles['ring']}
      viewBox="0 0 14 14"
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
    >
      <circle className={styles['track']} cx="7" cy="7" r="5.5" />
      <circle
        className={styles['done']}
        cx="7"
        cy="7"
        r="5.5"
        pathLength="1"
        strokeDasharray={`${share} 1`}
      />
    </svg>
  );
}
