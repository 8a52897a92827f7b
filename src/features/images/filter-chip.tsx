import { Button } from '#ui/button.tsx';
import styles from './images-page.module.css';

type FilterChipProps = { name: string; value: string; onRemove: () => void };

/** A filter that came with a link; nothing when it is not set. */
export function FilterChip({ name, value, onRemove }: FilterChipProps) {
  if (!value) return null;
  return (
    <span className={styles['chip']}>
      <span>
        {name} <strong>{value}</strong>
      </span>
      <Button kind="ghost" size="small" icon="x" onClick={onRemove}>
        <span className="visually-hidden">
          Remove filter {name}: {value}
        </span>
      </Button>
    </span>
  );
}
