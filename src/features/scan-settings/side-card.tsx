import type { ReactNode } from 'react';
import { Card } from '#ui/card.tsx';
import styles from './side-card.module.css';

/** A card beside the form. */
export function SideCard({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Card label={title}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{title}</h2>
        {lead ? <p className={styles['lead']}>{lead}</p> : null}
      </div>
      {children}
    </Card>
  );
}
