import { Link } from 'react-router';
import styles from './proof-link.module.css';

/** The way to what proves a receipt. On paper it shows its address, which nobody could guess there. */
export function ProofLink({ to, children }: { to: string; children: React.ReactNode }) {
  return (
    <>
      <Link className="link" to={to}>
        {children}
      </Link>
      <span className={styles['address']}>
        {' '}
        {window.location.origin}
        {to}
      </span>
    </>
  );
}
