import styles from './skeleton.module.css';

const WIDTHS = ['82%', '64%', '73%', '48%'] as const;

/** Grey bars where text will be. Appears after a moment, so that a fast answer does not flicker. */
export function Skeleton({ lines = 3, label }: { lines?: number; label: string }) {
  return (
    <div className={styles['skeleton']} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <span
          key={line}
          className={styles['bar']}
          style={{ width: WIDTHS[line % WIDTHS.length] }}
        />
      ))}
    </div>
  );
}
