import { useQueries, useQuery, type QueryKey } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

/** Rows asked for at once: about three screens. */
const PAGE_SIZE = 100;

type Page<Row> = { rows: Row[]; total: number };
type PageOptions<P> = {
  queryKey: QueryKey;
  queryFn?: unknown;
} & Parameters<typeof useQuery<P>>[0];

/**
 * Rows of a list that is longer than one answer, fetched as they come into sight. While a filter
 * loads, the first page of the filter before stays (`stale`), so that the list does not flash.
 *
 * @param pageOptions query options of the rows `offset` to `offset + limit`; stable while the
 * filter is.
 */
export function usePagedRows<Row, P extends Page<Row>>(
  pageOptions: (offset: number, limit: number) => PageOptions<P>,
) {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const firstOptions = pageOptions(0, PAGE_SIZE);
  const first = useQuery<P>({
    ...firstOptions,
    // Rows of another endpoint have other fields: they would break the columns that draw them.
    placeholderData: ((before: P | undefined, query: { queryKey: QueryKey } | undefined) =>
      query?.queryKey[0] === firstOptions.queryKey[0] ? before : undefined) as never,
  });
  const total = first.data?.total ?? 0;
  const numbers = useMemo(() => pageNumbers(range, total), [range, total]);
  const others = useQueries({
    queries: numbers.map((number) => pageOptions(number * PAGE_SIZE, PAGE_SIZE) as never),
  }) as { data?: P; error: unknown; refetch: () => void }[];

  function rowAt(index: number): Row | undefined {
    const number = Math.floor(index / PAGE_SIZE);
    const page = number === 0 ? first.data : others[numbers.indexOf(number)]?.data;
    return page?.rows[index % PAGE_SIZE];
  }

  return {
    /** The first page: its totals speak for the whole list. */
    page: first.data,
    total,
    rowAt,
    setRange: (firstRow: number, lastRow: number) => setRange({ first: firstRow, last: lastRow }),
    loading: first.isPending,
    /** Rows of the filter before are on screen while the new ones load. */
    stale: first.isPlaceholderData,
    error: first.error ?? others.find(({ error }) => error)?.error ?? null,
    retry: () => {
      void first.refetch();
      for (const page of others) if (page.error) page.refetch();
    },
  };
}

/** Pages beyond the first that hold a row of the range. */
function pageNumbers(range: { first: number; last: number }, total: number): number[] {
  const last = Math.floor(Math.min(range.last, total - 1) / PAGE_SIZE);
  const first = Math.max(1, Math.floor(range.first / PAGE_SIZE));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
}
