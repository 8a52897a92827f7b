import { useId } from 'react';
import styles from './segmented.module.css';

type SegmentedProps<V extends string> = {
  label: string;
  options: readonly { value: V; label: string }[];
  value: V;
  onChange: (value: V) => void;
  /** Why it cannot be used now: stays reachable, tells the reason, does nothing. */
  disabledReason?: string | null | undefined;
};

/** One choice of a few. Radio buttons underneath: arrows move, and one is always chosen. */
export function Segmented<V extends string>({
  label,
  options,
  value,
  onChange,
  disabledReason = null,
}: SegmentedProps<V>) {
  const name = useId();
  return (
    <div
      className={styles['track']}
      role="radiogroup"
      aria-label={label}
      aria-disabled={disabledReason === null ? undefined : true}
      aria-description={disabledReason ?? undefined}
      data-hint={disabledReason ?? undefined}
    >
      {options.map((option) => (
        <label key={option.value} className={styles['segment']}>
          <input
            className="visually-hidden"
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => {
              if (disabledReason === null) onChange(option.value);
            }}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
