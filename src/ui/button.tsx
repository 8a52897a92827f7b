import type { ReactNode } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icon.tsx';

export type ButtonProps = {
  kind?: 'primary' | 'default' | 'ghost' | 'destructive';
  size?: 'small' | 'default' | 'large';
  icon?: IconName;
  /** Name of a button that shows only its icon. */
  label?: string;
  children?: ReactNode;
  onClick?: (() => void) | undefined;
  type?: 'button' | 'submit';
  /** Why it cannot be used now: stays reachable, tells the reason, does nothing. */
  disabledReason?: string | null | undefined;
  busy?: boolean;
  pressed?: boolean;
};

/** A native button. Never greyed out in silence: a disabled one names its reason (design P9). */
export function Button({
  kind = 'default',
  size = 'default',
  icon,
  label,
  children,
  onClick,
  type = 'button',
  disabledReason = null,
  busy = false,
  pressed,
}: ButtonProps) {
  const idle = disabledReason === null && !busy;
  return (
    <button
      type={type}
      className={styles['button']}
      data-kind={kind}
      data-size={size}
      data-square={children === undefined ? '' : undefined}
      data-hint={disabledReason ?? label}
      aria-label={label}
      aria-disabled={disabledReason === null ? undefined : true}
      aria-description={disabledReason ?? undefined}
      aria-busy={busy || undefined}
      aria-pressed={pressed}
      onClick={(event) => {
        if (idle) onClick?.();
        else event.preventDefault();
      }}
    >
      {busy ? <Spinner /> : icon ? <Icon name={icon} size={size === 'small' ? 14 : 16} /> : null}
      {children}
    </button>
  );
}

function Spinner() {
  return <span className={styles['spinner']} aria-hidden="true" />;
}
