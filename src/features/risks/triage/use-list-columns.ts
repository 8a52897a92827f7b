import { useSyncExternalStore } from 'react';
import { readHidden, setHidden, subscribeHidden } from '#ui/data-table/hidden-columns.ts';
import { useMediaQuery } from '#ui/use-media-query.ts';
import type { ListView } from './use-list-view.ts';
import { LIST_KINDS } from './list-kinds.ts';

type Shown = Pick<ListView, 'category' | 'group'>;

/** Columns of a grouping: which are shown, which are hidden, and how to change that. */
export function useListColumns({ category, group }: Shown, besidePanel = false) {
  const columns = LIST_KINDS[group].columns(category);
  const wide = useMediaQuery('(min-width: 1200px), (max-width: 767px)');
  const key = `${category} ${group}`;
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
