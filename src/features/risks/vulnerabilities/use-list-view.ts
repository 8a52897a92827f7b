import { useQueryStates } from 'nuqs';
import { systemVulnerabilitiesParsers } from '#urls/system-vulnerabilities.ts';

/**
 * What the list shows, read from the address and written to it. Choosing adds a step to the history;
 * typing passes `{ history: 'replace' }`.
 */
export function useListView() {
  return useQueryStates(systemVulnerabilitiesParsers, { history: 'push' });
}

export type ListView = ReturnType<typeof useListView>[0];
export type SetListView = ReturnType<typeof useListView>[1];
