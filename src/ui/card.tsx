import type { ReactNode } from 'react';
import styles from './card.module.css';

/** A part of a page on a surface of its own; with a label it can be gone to by that name. */
export function Card({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <section className={styles['card']} aria-label={label}>
      {children}
    </section>
  );
}
