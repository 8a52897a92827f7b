import { useSyncExternalStore } from 'react';
import { readHidden, setHidden, subscribeHidden } from '#ui/data-table/hidden-columns.ts';
import type { Grouping } from '#urls/system-vulnerabilities.ts';
import { useMediaQuery } from '#ui/use-media-query.ts';
import { LIST_KINDS } from './list-kinds.ts';

/** Columns of a grouping: which are shown, which are hidden, and how to change that. */
export function useListColumns(group: Grouping, besidePanel = false) {
  const { columns } = LIST_KINDS[group];
  const wide = useMediaQuery('(min-width: 1200px), (max-width: 767px)');
  const key = `system-vulnerabilities ${group}`;
  const stored = useSyncExternalStore(subscribeHidden, () => readHidden(key));
  const hidden = stored ?? columns.filter((column) => column.hiddenAtFirst).map(({ id }) => id);
  return {
    shown: columns.filter(({ id, alwaysShown, room = 'any' }) => {
      if (besidePanel) return room === 'always';
      return (alwaysShown || !hidden.includes(id)) && (wide || room !== 'wide');
    }),
    hidden,
    setHidden: (ids: readonly string[]) => setHidden(key, ids),
  };
}
