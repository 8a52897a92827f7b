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
  /** How the number is written, where it is not plain: `+12`, or the mean of what it leads to. */
  shown?: string;
};

/** A number that leads to exactly what it counts. */
export function NumberLink({ to, value, label, priority, shown }: NumberLinkProps) {
  return (
    <Link
      className={styles['number'] ?? ''}
      to={to}
      data-counted={value}
      data-priority={value > 0 ? priority : undefined}
    >
      {shown ?? formatNumber(value)}
      <span className="visually-hidden"> {label}</span>
    </Link>
  );
}
