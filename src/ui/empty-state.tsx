import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon, type IconName } from './icon.tsx';

type EmptyStateProps = {
  icon: IconName;
  tone?: 'quiet' | 'failed';
  title: string;
  children: ReactNode;
  actions?: ReactNode;
};

/** Nothing to show: which kind of nothing, why, and the next step (design 6.12). */
export function EmptyState({ icon, tone = 'quiet', title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles['empty']} role={tone === 'failed' ? 'alert' : undefined}>
      <span className={styles['icon']} data-tone={tone}>
        <Icon name={icon} size={20} />
      </span>
      <h2 className={styles['title']}>{title}</h2>
      <p className={styles['text']}>{children}</p>
      {actions ? <div className={styles['actions']}>{actions}</div> : null}
    </div>
  );
}
