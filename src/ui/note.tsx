import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './note.module.css';

const ICONS = {
  neutral: 'info',
  caution: 'triangle-alert',
  stopped: 'circle-x',
  done: 'circle-check',
} as const satisfies Record<string, IconName>;

type NoteProps = {
  tone?: keyof typeof ICONS;
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
};

/** The reason in bold, then what to do, then at most two buttons (design 6.9). */
export function Note({ tone = 'neutral', title, children, actions }: NoteProps) {
  return (
    <div
      className={styles['note']}
      data-tone={tone}
      role={tone === 'stopped' ? 'alert' : undefined}
    >
      <Icon name={ICONS[tone]} />
      <div className={styles['words']}>
        {title ? <p className={styles['title']}>{title}</p> : null}
        {children}
        {actions ? <div className={styles['actions']}>{actions}</div> : null}
      </div>
    </div>
  );
}
