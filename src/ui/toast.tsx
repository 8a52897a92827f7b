import { Toast } from '@base-ui/react/toast';
import { useCallback, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './toast.module.css';

export type ToastMessage = {
  title: string;
  detail?: string;
  tone?: 'done' | 'failed';
  action?: { label: string; run: () => void };
};

const SHOWN_MS = 5_000;
const WITH_ACTION_MS = 10_000;
const UNTIL_CLOSED = 0;

/** One line of effect, one of detail, one way back. Failures stay until they are closed (design 6.11). */
export function useToast(): (message: ToastMessage) => void {
  const { add, close } = Toast.useToastManager();
  return useCallback(
    ({ title, detail, tone = 'done', action }) => {
      const id = add({
        title,
        description: detail,
        type: tone,
        priority: tone === 'failed' ? 'high' : 'low',
        timeout: tone === 'failed' ? UNTIL_CLOSED : action ? WITH_ACTION_MS : SHOWN_MS,
        ...(action && {
          actionProps: {
            children: action.label,
            onClick: () => {
              close(id);
              action.run();
            },
          },
        }),
      });
    },
    [add, close],
  );
}

export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className={styles['viewport']}>
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Toasts() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles['toast']} data-tone={toast.type}>
      <Icon name={toast.type === 'failed' ? 'circle-x' : 'check'} />
      <div className={styles['words']}>
        <Toast.Title className={styles['title']} />
        <Toast.Description className={styles['detail']} />
      </div>
      <Toast.Action className={styles['action']} />
      <Toast.Close className={styles['close']} aria-label="Close message">
        <Icon name="x" size={14} />
      </Toast.Close>
    </Toast.Root>
  ));
}
