import { Link } from 'react-router';
import type { Priority } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import styles from './overview-card.module.css';

type NumberLinkProps = {
  to: string;
  value: number;
  /** What is counted, for those who hear the number alone. */
  label: string;
  priority?: Priority;
};

/** A number that leads to exactly what it counts. */
export function NumberLink({ to, value, label, priority }: NumberLinkProps) {
  return (
    <Link
      className={styles['number'] ?? ''}
      to={to}
      data-counted={value}
      data-priority={value > 0 ? priority : undefined}
    >
      {formatNumber(value)}
      <span className="visually-hidden"> {label}</span>
    </Link>
  );
}
