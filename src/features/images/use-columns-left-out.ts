import type { TableColumn } from '#ui/data-table/table-column.ts';
import { useMediaQuery } from '#ui/use-media-query.ts';

/** Which columns a narrow window has no room for; cards (below 768 px) choose by themselves. */
export function useColumnsLeftOut(): TableColumn<never, never>['room'][] {
  const wide = useMediaQuery('(min-width: 1200px), (max-width: 767px)');
  const widest = useMediaQuery('(min-width: 1400px), (max-width: 767px)');
  return [...(wide ? [] : ['wide' as const]), ...(widest ? [] : ['widest' as const])];
}
