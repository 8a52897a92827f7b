import { useRef, type ReactNode } from 'react';
import styles from './resizable-panel.module.css';
import { useStoredValue } from './use-stored-value.ts';

const WIDTH_PX = 640;
const MIN_PX = 480;
const STEP_PX = 32;

type ResizablePanelProps = { label: string; storageKey: string; children: ReactNode };

/**
 * A region beside the list, which stays usable: not a dialog. Its left edge is dragged, or moved by
 * the arrow keys; the width is remembered. Below 768 px it covers the page.
 */
export function ResizablePanel({ label, storageKey, children }: ResizablePanelProps) {
  const [stored, setWidth] = useStoredValue(storageKey, readWidth, WIDTH_PX);
  const panel = useRef<HTMLElement>(null);
  const resize = (width: number) =>
    setWidth(Math.round(Math.max(MIN_PX, Math.min(maxWidth(), width))));
  return (
    <aside
      ref={panel}
      className={styles['panel']}
      aria-label={label}
      style={{ width: `min(${stored}px, max(${MIN_PX}px, 60vw))` }}
    >
      <div
        className={styles['grip']}
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the panel"
        aria-valuenow={stored}
        aria-valuemin={MIN_PX}
        aria-valuemax={maxWidth()}
        tabIndex={0}
        onKeyDown={(event) => {
          const by = { ArrowLeft: STEP_PX, ArrowRight: -STEP_PX }[event.key];
          if (by) resize(stored + by);
        }}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          resize((panel.current?.getBoundingClientRect().right ?? 0) - event.clientX);
        }}
      />
      {children}
    </aside>
  );
}

function maxWidth(): number {
  return Math.max(MIN_PX, Math.round(innerWidth * 0.6));
}

function readWidth(text: string): number | null {
  const width = Number(text);
  return width >= MIN_PX ? width : null;
}
