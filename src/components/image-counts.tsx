import { PRIORITIES, PRIORITY_FACTS, type Priority } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import styles from './image-counts.module.css';

type Counts = Readonly<Record<Priority, number>>;

/** Three numbers under the three severity glyphs of the header; zero is quiet (design 6.2). */
export function ImageCounts({ counts, noun }: { counts: Counts; noun: 'image' | 'risk' }) {
  const words = PRIORITIES.map(
    (priority) => `${counts[priority]} ${PRIORITY_FACTS[priority].label}`,
  );
  const all = PRIORITIES.reduce((sum, priority) => sum + counts[priority], 0);
  return (
    <span className={styles['counts']} data-hint={`${plural(all, noun)}: ${words.join(', ')}`}>
      {PRIORITIES.map((priority) => (
        <span
          key={priority}
          data-priority={priority}
          className={counts[priority] === 0 ? styles['zero'] : styles['some']}
        >
          {formatNumber(counts[priority])}
        </span>
      ))}
    </span>
  );
}
