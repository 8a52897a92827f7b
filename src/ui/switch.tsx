import { useId } from 'react';
import styles from './switch.module.css';

type SwitchProps = {
  label: string;
  help?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

/** Takes effect at once. A native checkbox with the role of a switch. */
export function Switch({ label, help, checked, onChange }: SwitchProps) {
  const helpId = useId();
  return (
    <span className={styles['row']}>
      <label className={styles['label']}>
        <input
          className={styles['switch']}
          type="checkbox"
          role="switch"
          checked={checked}
          aria-describedby={help ? helpId : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {help ? (
        <span id={helpId} className={styles['help']}>
          {help}
        </span>
      ) : null}
    </span>
  );
}
