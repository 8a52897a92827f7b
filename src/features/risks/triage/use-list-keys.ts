import { SHORTCUTS, type ShortcutId } from '#components/shortcuts.ts';
import { useHotkeys } from '#ui/use-hotkeys.ts';
import { isFixableOnly } from './filter-bar.tsx';
import type { ListView, SetListView } from './use-list-view.ts';
import type { FirstAction } from './panel-content.tsx';

type ListKeys = {
  step: (by: 1 | -1) => void;
  /** Null while a panel is open. */
  open: (() => void) | null;
  /** Of the panel, else of the selection; null while there is neither. */
  close: (() => void) | null;
  select: () => void;
  selectAll: () => void;
  exportRows: () => void;
  fix: () => void;
  oneByOne: () => void;
  undo: () => void;
  search: () => void;
  columns: () => void;
  /** In the open panel; opens that of the current row first. */
  act: (action: FirstAction) => void;
  copyLink: () => void;
  view: ListView;
  setView: SetListView;
};

/** Binds the keys of the list and of the panel beside it (design 9). */
export function useListKeys({ step, open, close, act, view, setView, ...list }: ListKeys) {
  const bind = (id: ShortcutId, run: () => void) => ({ keys: SHORTCUTS[id].keys, run });
  useHotkeys([
    bind('nextRow', () => step(1)),
    bind('previousRow', () => step(-1)),
    bind('selectRow', list.select),
    bind('selectAllMatching', list.selectAll),
    bind('exportRisks', list.exportRows),
    bind('fix', list.fix),
    bind('focusMode', list.oneByOne),
    bind('undo', list.undo),
    bind('searchList', list.search),
    bind('chooseColumns', list.columns),
    bind('fixableOnly', () => void setView({ fix: isFixableOnly(view) ? [] : ['quick-fix'] })),
    bind('ignore', () => act('openIgnore')),
    bind('assign', () => act('openAssign')),
    bind('assignToMe', () => act('assignToMe')),
    bind('comment', () => act('openComment')),
    bind('whitelist', () => act('openWhitelist')),
    bind('copyCommand', () => act('copyCommand')),
    bind('copyLink', list.copyLink),
    ...(close ? [bind('closePanel', close)] : []),
    ...(open ? [bind('openRow', open)] : []),
  ]);
}
