import { useCallback, useState } from 'react';

const NONE: ReadonlySet<string> = new Set();

/** Rows that a person picked out, by key. Another filter starts with none: they may not match it. */
export function useSelection(filterKey: string) {
  const [state, setState] = useState({ filterKey, keys: NONE });
  const keys = state.filterKey === filterKey ? state.keys : NONE;
  const set = useCallback(
    (key: string, selected: boolean) =>
      setState((before) => {
        const next = new Set(before.filterKey === filterKey ? before.keys : NONE);
        if (selected) next.add(key);
        else next.delete(key);
        return { filterKey, keys: next };
      }),
    [filterKey],
  );
  return {
    keys,
    set,
    toggle: (key: string) => set(key, !keys.has(key)),
    clear: () => setState({ filterKey, keys: NONE }),
  };
}

export type Selection = ReturnType<typeof useSelection>;
