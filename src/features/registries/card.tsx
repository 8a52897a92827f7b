import { useId, type ReactNode, type Ref } from 'react';
import styles from './card.module.css';

type CardProps = {
  title: string;
  meta?: string;
  actions?: ReactNode;
  /** The heading, to give it the focus. */
  headingRef?: Ref<HTMLHeadingElement>;
  children: ReactNode;
};

/** One part of the page with its heading. */
export function Card({ title, meta, actions, headingRef, children }: CardProps) {
  const id = useId();
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id} ref={headingRef} tabIndex={-1} className={styles['title']}>
          {title}
        </h2>
        {meta ? <p className={styles['meta']}>{meta}</p> : null}
        {actions ? <div className={styles['actions']}>{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
