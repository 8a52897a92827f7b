import { useQueryStates } from 'nuqs';
import { use } from 'react';
import { riskListParsers } from '#urls/risks.ts';
import { CategoryContext } from './category-context.ts';

/**
 * What the list shows: the category of the page, and what its address says and is written to it.
 * Choosing adds a step to the history; typing passes `{ history: 'replace' }`.
 */
export function useListView() {
  const category = use(CategoryContext);
  const [state, setState] = useQueryStates(riskListParsers, { history: 'push' });
  return [{ ...state, category }, setState] as const;
}

export type ListView = ReturnType<typeof useListView>[0];
export type SetListView = ReturnType<typeof useListView>[1];
