import type { RiskCategory } from '#domain/risk-category.ts';
import { severityWord } from '#domain/severity-word.ts';
import { PRIORITY_FACTS, type Priority } from '#domain/severity.ts';
import styles from './severity.module.css';

type Level = 1 | 2 | 3;

/** Three bars, as many lit as the rank says: readable without colour (design 2.4). */
export function SeverityGlyph({ priority }: { priority: Priority }) {
  const lit = PRIORITY_FACTS[priority].rank as Level;
  return (
    <svg
      className={styles['glyph']}
      data-priority={priority}
      viewBox="0 0 14 14"
      aria-hidden="true"
    >
      <rect className={styles['lit']} x="1" y="9" width="3" height="4" rx="0.75" />
      <rect
        className={lit > 1 ? styles['lit'] : styles['off']}
        x="5.5"
        y="5.5"
        width="3"
        height="7.5"
        rx="0.75"
      />
      <rect
        className={lit > 2 ? styles['lit'] : styles['off']}
        x="10"
        y="2"
        width="3"
        height="11"
        rx="0.75"
      />
    </svg>
  );
}

type SeverityProps = { priority: Priority; category?: RiskCategory; pill?: boolean };

/** Glyph and word. `pill` is for the one place where a detail view names its severity. */
export function Severity({ priority, category, pill = false }: SeverityProps) {
  return (
    <span className={pill ? styles['pill'] : styles['severity']} data-priority={priority}>
      <SeverityGlyph priority={priority} />
      {category ? severityWord(category, priority) : PRIORITY_FACTS[priority].label}
    </span>
  );
}
