import { Dialog as Base } from '@base-ui/react/dialog';
import { useRef, type ReactNode } from 'react';
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

/** A question that has to be answered first. The first field has the focus; Escape closes. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, description, width = 480, children, footer, onConfirm } = props;
  const body = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className={styles['scrim']} />
        <Base.Popup
          className={styles['dialog']}
          data-modal=""
          data-width={width}
          initialFocus={() => body.current?.querySelector<HTMLElement>('textarea, input') ?? true}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            onConfirm?.();
          }}
        >
          <div className={styles['head']}>
            <div>
              <Base.Title className={styles['title']}>{title}</Base.Title>
              {description ? (
                <Base.Description className={styles['description']}>{description}</Base.Description>
              ) : null}
            </div>
            <Base.Close className={styles['close']} aria-label="Close">
              <Icon name="x" />
            </Base.Close>
          </div>
          <div ref={body} className={styles['body']}>
            {children}
          </div>
          {footer ? <div className={styles['footer']}>{footer}</div> : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
