import { formatNumber } from '#lib/format-number.ts';
import { Button } from './button.tsx';
import styles from './pages.module.css';

type PagesProps = {
  offset: number;
  /** Rows on one page. */
  size: number;
  total: number;
  onChange: (offset: number) => void;
};

/** The way through a list page by page; nothing where one page holds all. */
export function Pages({ offset, size, total, onChange }: PagesProps) {
  if (total <= size && offset === 0) return null;
  return (
    <div className={styles['pages']}>
      <Button
        size="small"
        disabledReason={offset === 0 ? 'This is the first page' : null}
        onClick={() => onChange(Math.max(0, offset - size))}
      >
        Previous
      </Button>
      <span>
        {formatNumber(offset + 1)} to {formatNumber(Math.min(total, offset + size))} of{' '}
        {formatNumber(total)}
      </span>
      <Button
        size="small"
        disabledReason={offset + size >= total ? 'This is the last page' : null}
        onClick={() => onChange(offset + size)}
      >
        Next
      </Button>
    </div>
  );
}
