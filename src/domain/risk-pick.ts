/** What one row of a list of risks stands for; `risk`: a vulnerability, baseline, sample, alert type or check. */
export const GROUPINGS = ['risk', 'package', 'image'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What can be picked: rows of a list, or single risks by their identity. */
export const PICK_GROUPS = [...GROUPINGS, 'finding'] as const;
export type PickGroup = (typeof PICK_GROUPS)[number];

/**
 * Rows that a person picked out, by key: ids, packages or digests. `all-but` is about everything that
 * the filter matches, also the rows that no page has brought yet.
 */
export type RowPick = { kind: 'only' | 'all-but'; keys: readonly string[] };

export const NO_ROWS: RowPick = { kind: 'only', keys: [] };

/** Whether a row is picked. */
export function isPicked({ kind, keys }: RowPick, key: string): boolean {
  return keys.includes(key) === (kind === 'only');
}

/** The pick with one row put in or taken out. */
export function withRow(pick: RowPick, key: string, picked: boolean): RowPick {
  const others = pick.keys.filter((one) => one !== key);
  return { kind: pick.kind, keys: picked === (pick.kind === 'only') ? [...others, key] : others };
}

/** How many rows of a list of `total` are picked; every key is taken to be in the list. */
export function pickedRows({ kind, keys }: RowPick, total: number): number {
  return kind === 'only' ? keys.length : Math.max(0, total - keys.length);
}
