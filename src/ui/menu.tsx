import { Menu as Base } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './popup.module.css';

type MenuProps = {
  /** Name of the trigger. */
  label: string;
  trigger: ReactNode;
  triggerClassName: string;
  heading?: string;
  items: readonly { label: string; icon?: IconName; onSelect: () => void }[];
};

/** A few actions behind one button. */
export function Menu({ label, trigger, triggerClassName, heading, items }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger className={triggerClassName} aria-label={label}>
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={styles['positioner']} sideOffset={4} align="end">
          <Base.Popup className={styles['popup']}>
            {heading ? <p className={styles['heading']}>{heading}</p> : null}
            {items.map((item) => (
              <Base.Item key={item.label} className={styles['option']} onClick={item.onSelect}>
                {item.icon ? <Icon name={item.icon} /> : null}
                {item.label}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
