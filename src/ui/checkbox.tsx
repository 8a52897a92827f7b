import styles from './checkbox.module.css';

type CheckboxProps = {
  label: string;
  checked: boolean;
  mixed?: boolean;
  onChange: (checked: boolean) => void;
  tabIndex?: number;
  /** Why it cannot be used now: stays reachable, tells the reason, does nothing. */
  disabledReason?: string | null | undefined;
};

/** The box alone, with a name; the visible text, if any, stands beside it. */
export function Checkbox({
  label,
  checked,
  mixed = false,
  onChange,
  tabIndex,
  disabledReason = null,
}: CheckboxProps) {
  return (
    <input
      ref={(box) => {
        if (box) box.indeterminate = mixed;
      }}
      className={styles['box']}
      type="checkbox"
      aria-label={label}
      aria-disabled={disabledReason === null ? undefined : true}
      aria-description={disabledReason ?? undefined}
      data-hint={disabledReason ?? undefined}
      checked={checked}
      tabIndex={tabIndex}
      onChange={(event) => {
        if (disabledReason === null) onChange(event.target.checked);
      }}
    />
  );
}
