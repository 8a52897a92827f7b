import { useQueryState } from 'nuqs';
import { siteParser } from '#urls/site.ts';

/** The site in the address. Changing it keeps the view and its filters, and adds a history step. */
export function useSite() {
  return useQueryState('site', siteParser.withOptions({ history: 'push' }));
}
