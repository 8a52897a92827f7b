import styles from './field.module.css';

type SelectProps<V extends string> = {
  label: string;
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
  /** Why it cannot be used now: stays reachable, tells the reason, does nothing. */
  disabledReason?: string | null | undefined;
};

/** One of several, where they are too many or too long for segments. Native, so phones help. */
export function Select<V extends string>({
  label,
  value,
  options,
  onChange,
  disabledReason = null,
}: SelectProps<V>) {
  return (
    <select
      className={`${styles['input']} ${styles['select']}`}
      aria-label={label}
      aria-disabled={disabledReason === null ? undefined : true}
      aria-description={disabledReason ?? undefined}
      data-hint={disabledReason ?? undefined}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen && disabledReason === null) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
