import type { AnyGroup } from './risk-columns.tsx';

type Rows = { total: number; rowAt: (index: number) => AnyGroup | undefined };

/** Where the open vulnerability stands in the list; null when no loaded row is it. */
export function openIndex(list: Rows, current: number, openId: string | undefined): number | null {
  if (openId === undefined) return null;
  const is = (index: number) => {
    const row = list.rowAt(index);
    return row !== undefined && 'id' in row && row.id === openId;
  };
  if (is(current)) return current;
  for (let index = 0; index < list.total; index += 1) if (is(index)) return index;
  return null;
}
