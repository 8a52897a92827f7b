import { useCallback, useState } from 'react';
import { isPicked, NO_ROWS, withRow, type RowPick } from '#domain/risk-pick.ts';

/**
 * Rows that a person picked out of a list. They outlive scrolling, sorting and another filter; all rows
 * of a filter end with that filter, because nobody has seen those of the next one.
 */
export function useSelection(listKey: string, filterKey: string) {
  const [state, setState] = useState({ listKey, filterKey, pick: NO_ROWS });
  const sameFilter = state.filterKey === filterKey;
  const ended = state.listKey !== listKey || (state.pick.kind === 'all-but' && !sameFilter);
  const pick = ended ? NO_ROWS : state.pick;
  const choose = useCallback(
    (next: RowPick) => setState({ listKey, filterKey, pick: next }),
    [listKey, filterKey],
  );
  return {
    pick,
    isEmpty: pick === NO_ROWS || (pick.kind === 'only' && pick.keys.length === 0),
    /** Whether rows were picked under another filter, and so may not be in the list any more. */
    outdated: !ended && !sameFilter,
    isPicked: (key: string) => isPicked(pick, key),
    set: (key: string, picked: boolean) => choose(withRow(pick, key, picked)),
    toggle: (key: string) => choose(withRow(pick, key, !isPicked(pick, key))),
    all: () => choose({ kind: 'all-but', keys: [] }),
    keep: (keys: readonly string[]) => choose({ kind: 'only', keys }),
    clear: () => choose(NO_ROWS),
  };
}

export type Selection = ReturnType<typeof useSelection>;
