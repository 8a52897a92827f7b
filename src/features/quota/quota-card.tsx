import type { ReactNode } from 'react';
import styles from './quota-card.module.css';

type QuotaCardProps = {
  title: string;
  meta?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** One part of the page with its own answer: it loads, fails and is retried without the others. */
export function QuotaCard({ title, meta, actions, children }: QuotaCardProps) {
  return (
    <section className={styles['card']} aria-label={title}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{title}</h2>
        {meta ? <span className={styles['meta']}>{meta}</span> : null}
        {actions ? <div className={styles['actions']}>{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
