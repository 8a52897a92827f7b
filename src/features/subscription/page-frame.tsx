import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { SUBSCRIPTION_PATH } from '#urls/subscription.ts';
import { CardPage } from '#ui/card-page.tsx';
import { Icon } from '#ui/icon.tsx';
import styles from './page-frame.module.css';

type PageFrameProps = {
  title: string;
  lead?: ReactNode;
  /** Shows the way back to the subscription. */
  below?: boolean;
  children: ReactNode;
};

/** Head and margins of the subscription views. */
export function PageFrame({ title, lead, below = false, children }: PageFrameProps) {
  return (
    <CardPage form>
      <title>{`${title} · Image Scan Console`}</title>
      {below ? (
        <nav className={styles['crumbs']} aria-label="Where you are">
          <Link to={SUBSCRIPTION_PATH}>Subscription</Link>
          <Icon name="chevron-right" size={14} />
          <span aria-current="page">{title}</span>
        </nav>
      ) : null}
      <h1 className={styles['title']}>{title}</h1>
      {lead ? <p className={styles['lead']}>{lead}</p> : null}
      {children}
    </CardPage>
  );
}
