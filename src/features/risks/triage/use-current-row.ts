import { useCallback, useState } from 'react';

/** The row that the keys act on. Another filter starts at the first row. */
export function useCurrentRow(filterKey: string) {
  const [state, setState] = useState({ filterKey, index: 0 });
  const index = state.filterKey === filterKey ? state.index : 0;
  const set = useCallback((next: number) => setState({ filterKey, index: next }), [filterKey]);
  return [index, set] as const;
}
