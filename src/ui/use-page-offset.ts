import { useState } from 'react';

/**
 * How many rows of a list stand before the shown page. Another list, such as one under another filter,
 * begins at its first page, also when Back or a link leads to it: `list` says which one it is.
 */
export function usePageOffset(list: string): [number, (offset: number) => void] {
  const [page, setPage] = useState({ list, offset: 0 });
  return [page.list === list ? page.offset : 0, (offset) => setPage({ list, offset })];
}
