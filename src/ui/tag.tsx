import type { ReactNode } from 'react';
import styles from './tag.module.css';

/** A short property. `hot` is for the one that changes what to do first. */
export function Tag({
  children,
  hot = false,
  hint,
}: {
  children: ReactNode;
  hot?: boolean;
  hint?: string;
}) {
  return (
    <span className={styles['tag']} data-hot={hot || undefined} data-hint={hint}>
      {children}
    </span>
  );
}
