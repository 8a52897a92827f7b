import { useId, useState, type ReactNode, type Ref } from 'react';
import styles from './popup.module.css';

type PopoverProps = {
  /** Names the popup. */
  label: string;
  trigger: ReactNode;
  triggerClassName: string | undefined;
  triggerRef?: Ref<HTMLButtonElement>;
  /** Name of a trigger that shows only an icon. */
  triggerLabel?: string;
  hint?: string;
  align?: 'start' | 'end';
  /** Gets a function that closes the popup. */
  children: (close: () => void) => ReactNode;
};

/** Room between trigger and popup, and to the edges of the window. */
const GAP_PX = 4;
const EDGE_PX = 8;

/**
 * Content that opens under its button. The browser's own popover: it lies over everything, closes on
 * Escape or a click elsewhere, and gives the focus back. The content exists only while it is open.
 */
export function Popover(props: PopoverProps) {
  const { label, trigger, triggerClassName, triggerRef, triggerLabel, hint, align, children } =
    props;
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={triggerRef}
        type="button"
        className={triggerClassName}
        popoverTarget={id}
        aria-label={triggerLabel}
        aria-haspopup="dialog"
        aria-expanded={open}
        data-hint={hint}
        data-popup-open={open || undefined}
      >
        {trigger}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={styles['popup']}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') place(event.currentTarget, id, align ?? 'start');
        }}
        onToggle={(event) => {
          const opened = event.newState === 'open';
          setOpen(opened);
          if (opened) {
            const { currentTarget } = event;
            requestAnimationFrame(() =>
              currentTarget.querySelector<HTMLElement>('input, button')?.focus(),
            );
          }
        }}
      >
        {open ? children(() => document.getElementById(id)?.hidePopover()) : null}
      </div>
    </>
  );
}

/** Under its trigger, inside the window; as high as there is room. */
function place(popup: HTMLElement, id: string, align: 'start' | 'end'): void {
  const trigger = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`);
  if (!trigger) return;
  const box = trigger.getBoundingClientRect();
  const top = box.bottom + GAP_PX;
  popup.style.top = `${top}px`;
  popup.style.maxHeight = `${Math.max(160, innerHeight - top - EDGE_PX)}px`;
  if (align === 'end') {
    popup.style.right = `${Math.max(EDGE_PX, innerWidth - box.right)}px`;
    return;
  }
  const width = Math.min(264, innerWidth - 2 * EDGE_PX);
  popup.style.left = `${Math.max(EDGE_PX, Math.min(box.left, innerWidth - width - EDGE_PX))}px`;
}
