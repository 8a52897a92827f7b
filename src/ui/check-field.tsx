import { useId, type ReactNode } from 'react';
import styles from './check-field.module.css';

type CheckFieldProps = {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  help?: string;
  /** Why it cannot be used now: stays reachable, tells the reason, does nothing. */
  disabledReason?: string | null | undefined;
};

/** A box with its text beside it, as part of a form that is sent later; a switch acts at once. */
export function CheckField({
  checked,
  onChange,
  children,
  help,
  disabledReason = null,
}: CheckFieldProps) {
  const helpId = useId();
  return (
    <div>
      <label className={styles['label']}>
        <input
          className={styles['box']}
          type="checkbox"
          checked={checked}
          aria-disabled={disabledReason === null ? undefined : true}
          aria-description={disabledReason ?? undefined}
          data-hint={disabledReason ?? undefined}
          aria-describedby={help ? helpId : undefined}
          onChange={(event) => {
            if (disabledReason === null) onChange(event.target.checked);
          }}
        />
        <span>{children}</span>
      </label>
      {help ? (
        <p id={helpId} className={styles['help']}>
          {help}
        </p>
      ) : null}
    </div>
  );
}
