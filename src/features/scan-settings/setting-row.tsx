import type { ReactNode } from 'react';
import styles from './setting-row.module.css';

/** One setting: what it is on the left, its controls on the right (design 11, row 8). */
export function SettingRow({
  title,
  help,
  children,
}: {
  title: string;
  help?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles['row']} aria-label={title}>
      <div>
        <h2 className={styles['title']}>{title}</h2>
        {help ? <p className={styles['help']}>{help}</p> : null}
      </div>
      <div className={styles['control']}>{children}</div>
    </section>
  );
}
