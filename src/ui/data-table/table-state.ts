/** What a list shows. The two empties differ in words and in the way out (design 6.12). */
export type TableState =
  | 'loading'
  | 'forbidden'
  | 'failed'
  | 'nothing-yet'
  | 'nothing-matches'
  | 'rows';

type Facts = {
  loading: boolean;
  forbidden: boolean;
  failed: boolean;
  /** Rows under the filter. */
  total: number;
  /** Rows without any filter. */
  totalUnfiltered: number;
};

/** Folds what is known about a list into the one thing to show. Rows win over a later failure. */
export function tableState({
  loading,
  forbidden,
  failed,
  total,
  totalUnfiltered,
}: Facts): TableState {
  if (forbidden) return 'forbidden';
  if (total > 0) return 'rows';
  if (failed) return 'failed';
  if (loading) return 'loading';
  return totalUnfiltered === 0 ? 'nothing-yet' : 'nothing-matches';
}
