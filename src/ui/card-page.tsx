import type { ReactNode } from 'react';
import styles from './card-page.module.css';

/** A view of cards or a form under each other: it scrolls, with the gutter of the design (design 5). */
export function CardPage({ form = false, children }: { form?: boolean; children: ReactNode }) {
  return (
    <div className={styles['scroll']}>
      <div className={styles['page']} data-form={form || undefined}>
        {children}
      </div>
    </div>
  );
}
