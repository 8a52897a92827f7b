import { useState } from 'react';

/**
 * The first rows of a list and what is needed to show more of it. Long lists grow in steps, so that
 * one press never has to draw thousands of rows.
 */
export function useFirstRows<Row>(rows: readonly Row[], first: number, step: number) {
  const [limit, setLimit] = useState(first);
  const left = Math.max(0, rows.length - limit);
  return {
    shown: rows.slice(0, limit),
    /** How many rows the next press adds; 0 when all are shown. */
    more: Math.min(left, step),
    left,
    showMore: () => setLimit((before) => before + step),
  };
}
