import { useSyncExternalStore } from 'react';
import { readHidden, setHidden, subscribeHidden } from '#ui/data-table/hidden-columns.ts';
import type { Grouping } from '#urls/system-vulnerabilities.ts';
import { LIST_KINDS } from './list-kinds.ts';

/** Columns of a grouping: which are shown, which are hidden, and how to change that. */
export function useListColumns(group: Grouping) {
  const { columns } = LIST_KINDS[group];
  const key = `system-vulnerabilities ${group}`;
  const stored = useSyncExternalStore(subscribeHidden, () => readHidden(key));
  const hidden = stored ?? columns.filter((column) => column.hiddenAtFirst).map(({ id }) => id);
  return {
    shown: columns.filter(({ id, alwaysShown }) => alwaysShown || !hidden.includes(id)),
    hidden,
    setHidden: (ids: readonly string[]) => setHidden(key, ids),
  };
}
