import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Popover } from './popover.tsx';
import styles from './popup.module.css';

type MenuProps = {
  /** Names the menu. */
  label: string;
  trigger: ReactNode;
  triggerClassName: string | undefined;
  heading?: string;
  items: readonly { label: string; icon?: IconName; onSelect: () => void }[];
};

/** A few actions behind one button. */
export function Menu({ label, trigger, triggerClassName, heading, items }: MenuProps) {
  return (
    <Popover label={label} trigger={trigger} triggerClassName={triggerClassName} align="end">
      {(close) => (
        <>
          {heading ? <p className={styles['heading']}>{heading}</p> : null}
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              className={styles['option']}
              onClick={() => {
                close();
                item.onSelect();
              }}
            >
              {item.icon ? <Icon name={item.icon} /> : null}
              {item.label}
            </button>
          ))}
        </>
      )}
    </Popover>
  );
}
