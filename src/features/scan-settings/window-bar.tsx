import styles from './window-bar.module.css';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The day as 24 boxes. Only for the eye: the words beside it say the same. */
export function WindowBar({ from, to }: { from: number; to: number }) {
  return (
    <div className={styles['bar']} aria-hidden="true">
      <div className={styles['hours']}>
        {HOURS.map((hour) => (
          <span
            key={hour}
            className={styles['hour']}
            data-open={isOpen(hour, from, to) || undefined}
          />
        ))}
      </div>
      <div className={styles['labels']}>
        {[0, 6, 12, 18, 24].map((hour) => (
          <span key={hour}>{String(hour).padStart(2, '0')}</span>
        ))}
      </div>
    </div>
  );
}

function isOpen(hour: number, from: number, to: number): boolean {
  if (from === to) return true;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}
