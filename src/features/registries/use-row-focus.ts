import { useEffect, useRef } from 'react';

/**
 * Keeps the place of the keyboard in a card when the row that a dialog was about is gone: the row that
 * came in its place gets the focus, or the last one, or else the heading. `ids` are the rows in order.
 * Returns the ref of the heading.
 */
export function useRowFocus(asked: string | null, ids: readonly string[]) {
  const heading = useRef<HTMLHeadingElement>(null);
  const row = useRef<{ id: string; at: number }>(null);
  // After each render: the row may go before its dialog or after it.
  useEffect(() => {
    if (asked !== null && ids.includes(asked)) row.current = { id: asked, at: ids.indexOf(asked) };
    const gone = asked === null && row.current !== null && !ids.includes(row.current.id);
    if (!gone || document.activeElement !== document.body) return;
    (buttonAt(heading.current, row.current!.at) ?? heading.current)?.focus();
    row.current = null;
  });
  return heading;
}

function buttonAt(heading: HTMLElement | null, at: number): HTMLElement | null | undefined {
  const names = heading?.closest('section')?.querySelectorAll('th[scope="row"]') ?? [];
  const name = names[at] ?? names[names.length - 1];
  return name?.closest('tr')?.querySelector('button');
}
