import { SHORTCUTS } from '#components/shortcuts.ts';
import { useHotkeys } from '#ui/use-hotkeys.ts';

type RowKeys = { step: (by: 1 | -1) => void; select: () => void };

/** Binds the keys that move between rows and pick one out, wherever the focus is. */
export function useRowKeys({ step, select }: RowKeys) {
  useHotkeys([
    { keys: SHORTCUTS.nextRow.keys, run: () => step(1) },
    { keys: SHORTCUTS.previousRow.keys, run: () => step(-1) },
    { keys: SHORTCUTS.selectRow.keys, run: select },
  ]);
}
