import { useEffect, useState, type RefObject } from 'react';

export type RowsInSight = { first: number; last: number };

/**
 * Numbers of the first and last row that can be seen, counted from 1; null while there are none. The
 * table itself tells more rows than that, because it draws some beyond the edges.
 */
export function useRowsInSight(
  frame: RefObject<HTMLElement | null>,
  total: number,
): RowsInSight | null {
  const [sight, setSight] = useState<RowsInSight | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let drawn = 0;
    const look = () => {
      cancelAnimationFrame(drawn);
      // After the frame in which the table draws the rows that come into sight.
      drawn = requestAnimationFrame(() => setSight((before) => same(before, rowsIn(element))));
    };
    look();
    const size = new ResizeObserver(look);
    size.observe(element);
    // Rows come after their answer; scrolling does not bubble, but it can be caught on its way down.
    const rows = new MutationObserver(look);
    rows.observe(element, { childList: true, subtree: true });
    element.addEventListener('scroll', look, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(drawn);
      size.disconnect();
      rows.disconnect();
      element.removeEventListener('scroll', look, { capture: true });
    };
  }, [frame, total]);
  return sight;
}

function rowsIn(element: HTMLElement): RowsInSight | null {
  const head = element.querySelector('thead')?.getBoundingClientRect();
  const frame = element.getBoundingClientRect();
  // The head of a table of cards is drawn away and covers nothing.
  const top = head && head.width > 1 ? Math.max(frame.top, head.bottom) : frame.top;
  const seen = [...element.querySelectorAll<HTMLElement>('tr[data-index]')].filter((row) => {
    const { top: rowTop, bottom, height } = row.getBoundingClientRect();
    const middle = (rowTop + bottom) / 2;
    return height > 0 && middle > top && middle < frame.bottom;
  });
  const numbers = seen.map((row) => Number(row.dataset['index']) + 1);
  return numbers.length === 0 ? null : { first: Math.min(...numbers), last: Math.max(...numbers) };
}

/** The object from before when nothing changed, so that nothing is drawn again. */
function same(before: RowsInSight | null, next: RowsInSight | null): RowsInSight | null {
  return before?.first === next?.first && before?.last === next?.last ? before : next;
}
