import { useCallback, useState } from 'react';
import type { LedgerView } from './use-ledger-view.ts';

const NONE: ReadonlySet<string> = new Set();

/** Digests that a person picked out. Another view starts with none: they may not be in it. */
export function useLedgerSelection(view: LedgerView) {
  const [state, setState] = useState({ view, keys: NONE });
  const keys = state.view === view ? state.keys : NONE;
  const set = useCallback(
    (digest: string, selected: boolean) =>
      setState((before) => {
        const next = new Set(before.view === view ? before.keys : NONE);
        if (selected) next.add(digest);
        else next.delete(digest);
        return { view, keys: next };
      }),
    [view],
  );
  return {
    keys,
    set,
    toggle: (digest: string) => set(digest, !keys.has(digest)),
    clear: () => setState({ view, keys: NONE }),
  };
}

export type LedgerSelection = ReturnType<typeof useLedgerSelection>;
