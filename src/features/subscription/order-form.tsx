import type { ReactNode } from 'react';
import styles from './order-form.module.css';

type OrderFormProps = {
  steps: ReactNode;
  summary: ReactNode;
  /** While an order is under way nothing of it can be changed. */
  locked: boolean;
};

/** Numbered steps on the left, what they add up to on the right, in sight while scrolling. */
export function OrderForm({ steps, summary, locked }: OrderFormProps) {
  return (
    <div className={styles['form']}>
      <fieldset className={styles['steps']} disabled={locked} aria-label="Order">
        {steps}
      </fieldset>
      <aside className={styles['summary']} aria-label="Order summary">
        {summary}
      </aside>
    </div>
  );
}

type StepProps = { number: number; title: string; help?: ReactNode; children: ReactNode };

export function OrderStep({ number, title, help, children }: StepProps) {
  return (
    <section className={styles['step']} aria-label={title}>
      <span className={styles['number']} aria-hidden="true">
        {number}
      </span>
      <div className={styles['body']}>
        <h2 className={styles['title']}>{title}</h2>
        {help ? <p className={styles['help']}>{help}</p> : null}
        {children}
      </div>
    </section>
  );
}
