import { useId } from 'react';
import styles from './switch.module.css';

type SwitchProps = {
  label: string;
  /** Where the place says what it is, as in a row of a table. The name stays for those who hear it. */
  labelHidden?: boolean;
  help?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** Why it cannot be used now: stays reachable, tells the reason, does nothing. */
  disabledReason?: string | null | undefined;
  /** The choice is being saved; another one has to wait. */
  busy?: boolean;
};

/**
 * Takes effect at once. A native checkbox with the role of a switch; a disabled one names its reason
 * (design P9).
 */
export function Switch({
  label,
  labelHidden = false,
  help,
  checked,
  onChange,
  disabledReason = null,
  busy = false,
}: SwitchProps) {
  const helpId = useId();
  const idle = disabledReason === null && !busy;
  return (
    <span className={styles['row']}>
      <label className={styles['label']}>
        <input
          className={styles['switch']}
          type="checkbox"
          role="switch"
          checked={checked}
          data-hint={disabledReason ?? undefined}
          aria-describedby={help ? helpId : undefined}
          aria-description={disabledReason ?? undefined}
          aria-disabled={disabledReason === null ? undefined : true}
          aria-busy={busy || undefined}
          onChange={(event) => {
            if (idle) onChange(event.target.checked);
          }}
        />
        <span className={labelHidden ? 'visually-hidden' : undefined}>{label}</span>
      </label>
      {help ? (
        <span id={helpId} className={styles['help']}>
          {help}
        </span>
      ) : null}
    </span>
  );
}
