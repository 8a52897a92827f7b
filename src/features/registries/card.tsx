import { useId, type ReactNode } from 'react';
import styles from './card.module.css';

type CardProps = { title: string; meta?: string; actions?: ReactNode; children: ReactNode };

/** One part of the page with its heading. */
export function Card({ title, meta, actions, children }: CardProps) {
  const id = useId();
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        {meta ? <p className={styles['meta']}>{meta}</p> : null}
        {actions ? <div className={styles['actions']}>{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
