import styles from './checkbox.module.css';

type CheckboxProps = {
  label: string;
  checked: boolean;
  mixed?: boolean;
  onChange: (checked: boolean) => void;
  tabIndex?: number;
};

/** The box alone, with a name; the visible text, if any, stands beside it. */
export function Checkbox({ label, checked, mixed = false, onChange, tabIndex }: CheckboxProps) {
  return (
    <input
      ref={(box) => {
        if (box) box.indeterminate = mixed;
      }}
      className={styles['box']}
      type="checkbox"
      aria-label={label}
      checked={checked}
      tabIndex={tabIndex}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
