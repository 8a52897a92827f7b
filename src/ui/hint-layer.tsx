import { useEffect, useState } from 'react';
import styles from './hint-layer.module.css';

type Place = { left?: number; right?: number; top: number };
type Hint = { text: string; at: Place; above: boolean };

const DELAY_MS = 300;

/** The widest hint, and some room. */
const ROOM_PX = 340;
const EDGE_PX = 8;

/**
 * Shows the `data-hint` of whatever is hovered or focused by key: one layer for the whole page, so
 * that a thousand rows cost nothing. Only repeats or spells out what is on the page, never the only
 * place of a fact.
 */
export function HintLayer() {
  const [hint, setHint] = useState<Hint | null>(null);
  useEffect(() => {
    let timer = 0;
    let open = false;
    function show(element: HTMLElement | null, delay: number) {
      clearTimeout(timer);
      const text = element?.dataset['hint'];
      if (!element || !text) {
        open = false;
        setHint(null);
        return;
      }
      timer = window.setTimeout(
        () => {
          open = true;
          setHint({ text, ...place(element) });
        },
        open ? 0 : delay,
      );
    }
    const over = (event: Event) => show(hinted(event.target), DELAY_MS);
    const focus = (event: Event) => {
      const element = hinted(event.target);
      if (element?.matches(':focus-visible')) show(element, 0);
    };
    const hide = () => show(null, 0);
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide();
    };
    document.addEventListener('pointerover', over);
    document.addEventListener('focusin', focus);
    document.addEventListener('focusout', hide);
    document.addEventListener('pointerdown', hide);
    document.addEventListener('keydown', key);
    document.addEventListener('scroll', hide, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', over);
      document.removeEventListener('focusin', focus);
      document.removeEventListener('focusout', hide);
      document.removeEventListener('pointerdown', hide);
      document.removeEventListener('keydown', key);
      document.removeEventListener('scroll', hide, true);
    };
  }, []);
  if (!hint) return null;
  return (
    <div
      key={hint.text}
      ref={showOverAll}
      popover="manual"
      className={styles['hint']}
      data-above={hint.above || undefined}
      aria-hidden="true"
      style={hint.at}
    >
      {hint.text}
    </div>
  );
}

/** Over a modal dialog as well, which no z-index is. Without popovers, as in jsdom, it stays in place. */
function showOverAll(layer: HTMLElement | null): void {
  layer?.showPopover?.();
}

function hinted(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-hint]') : null;
}

/** Under the element, or above it near the lower edge; from its left, or its right near that edge. */
function place(element: HTMLElement): Omit<Hint, 'text'> {
  const box = element.getBoundingClientRect();
  const above = box.bottom > innerHeight - 80;
  const top = above ? box.top - 6 : box.bottom + 6;
  const last = innerWidth - ROOM_PX;
  if (box.left > last && box.right >= ROOM_PX) {
    return { at: { right: Math.max(EDGE_PX, innerWidth - box.right), top }, above };
  }
  return { at: { left: Math.max(EDGE_PX, Math.min(box.left, last)), top }, above };
}
