import {
  createContext,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { Icon } from './icon.tsx';
import styles from './toast.module.css';

export type ToastMessage = {
  title: string;
  detail?: string;
  tone?: 'done' | 'failed';
  action?: { label: string; run: () => void };
};

type ShownToast = ToastMessage & { id: number };

const SHOWN_MS = 5_000;
const WITH_ACTION_MS = 10_000;
const MOST = 3;

const AddToast = createContext<(message: ToastMessage) => void>(() => undefined);

/** One line of effect, one of detail, one way back. Failures stay until they are closed (design 6.11). */
export function useToast(): (message: ToastMessage) => void {
  return use(AddToast);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const nextId = useRef(0);
  const add = useCallback((message: ToastMessage) => {
    nextId.current += 1;
    const shown = { ...message, id: nextId.current };
    setToasts((before) => makeRoom([...before, shown]));
  }, []);
  const close = useCallback(
    (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)),
    [],
  );
  return (
    <AddToast value={add}>
      {children}
      <div role="region" aria-label="Messages" aria-live="polite" className={styles['viewport']}>
        {toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} onClose={close} />
        ))}
      </div>
    </AddToast>
  );
}

/** Takes away the oldest message beyond the limit; a failure only when there is nothing else. */
function makeRoom(toasts: readonly ShownToast[]): readonly ShownToast[] {
  if (toasts.length <= MOST) return toasts;
  const spare = toasts.find(({ tone }) => tone !== 'failed') ?? toasts[0];
  return toasts.filter((toast) => toast !== spare);
}

/** Its time stands still while it is hovered or holds the focus. */
function Toast({ toast, onClose }: { toast: ShownToast; onClose: (id: number) => void }) {
  const { id, title, detail, tone = 'done', action } = toast;
  const [held, setHeld] = useState(false);
  const staysMs = tone === 'failed' ? null : action ? WITH_ACTION_MS : SHOWN_MS;
  useEffect(() => {
    if (staysMs === null || held) return;
    const timer = setTimeout(() => onClose(id), staysMs);
    return () => clearTimeout(timer);
  }, [staysMs, held, id, onClose]);
  return (
    <div
      role={tone === 'failed' ? 'alert' : 'status'}
      className={styles['toast']}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={tone === 'failed' ? 'circle-x' : 'check'} />
      <div className={styles['words']}>
        <p className={styles['title']}>{title}</p>
        {detail ? <p className={styles['detail']}>{detail}</p> : null}
      </div>
      {action ? (
        <button
          type="button"
          className={styles['action']}
          onClick={() => {
            onClose(id);
            action.run();
          }}
        >
          {action.label}
        </button>
      ) : null}
      <button
        type="button"
        className={styles['close']}
        aria-label="Close message"
        onClick={() => onClose(id)}
      >
        <Icon name="x" size={14} />
      </button>
    </div>
  );
}
