import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Button, type ButtonProps } from './button.tsx';
import styles from './button.module.css';
import { Icon } from './icon.tsx';

type ButtonLinkProps = Pick<ButtonProps, 'kind' | 'size' | 'icon' | 'disabledReason'> & {
  to: string;
  children: ReactNode;
};

/** A way to another view that looks like a button; one that is closed names its reason. */
export function ButtonLink(props: ButtonLinkProps) {
  const { kind = 'default', size = 'default', icon, disabledReason = null, to, children } = props;
  if (disabledReason !== null) return <Button {...props}>{children}</Button>;
  return (
    <Link className={styles['button'] ?? ''} data-kind={kind} data-size={size} to={to}>
      {icon ? <Icon name={icon} size={size === 'small' ? 14 : 16} /> : null}
      {children}
    </Link>
  );
}
