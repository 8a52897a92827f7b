import { useLayoutEffect, useId, useRef, type ReactNode } from 'react';
import styles from './dialog.module.css';
import { Icon } from './icon.tsx';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  width?: 480 | 640 | 800;
  children: ReactNode;
  footer?: ReactNode;
  /** Ctrl Enter, or the command key and Enter. */
  onConfirm?: () => void;
};

/** A question that has to be answered first. Nothing of it exists while it is closed. */
export function Dialog({ open, ...props }: DialogProps) {
  return open ? <OpenDialog {...props} /> : null;
}

/** The browser's own modal dialog keeps the focus inside, and gives it back at the end. */
function OpenDialog(props: Omit<DialogProps, 'open'>) {
  const { onClose, title, description, width = 480, children, footer, onConfirm } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const pressedBeside = useRef(false);
  // A layout effect: its end runs before the element is gone, so that the focus can be given back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    const field =
      element?.querySelector<HTMLElement>('textarea, select, input:not([type="radio"])') ??
      element?.querySelector<HTMLElement>('input:checked');
    field?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      data-width={width}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        pressedBeside.current = event.target === event.currentTarget;
      }}
      onClick={(event) => {
        // A selection that is dragged out of a field ends in a click here too; it must not close.
        if (event.target === event.currentTarget && pressedBeside.current) onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onConfirm?.();
      }}
    >
      <div className={styles['frame']}>
        <div className={styles['head']}>
          <div>
            <h2 id={`${id}-title`} className={styles['title']}>
              {title}
            </h2>
            {description ? (
              <p id={`${id}-description`} className={styles['description']}>
                {description}
              </p>
            ) : null}
          </div>
          <button
            type="button"
            className={styles['close']}
            aria-label="Close dialog"
            onClick={onClose}
          >
            <Icon name="x" />
          </button>
        </div>
        <div className={styles['body']} role="group" aria-label={title} tabIndex={0}>
          {children}
        </div>
        {footer ? <div className={styles['footer']}>{footer}</div> : null}
      </div>
    </dialog>
  );
}
