import { useQueries, useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { PAGE_LIMIT } from '#contract/paging.ts';
import { listAffectedImages, type AffectedImage } from '#contract/risk-detail.ts';
import { affectedImages, type RiskAddress } from './panel-queries.ts';

/** How often a running verification is asked for its end, in milliseconds. */
export const VERIFY_POLL_MS = 5_000;

/**
 * Every image of the site that has the vulnerability. The first page is the one that the list
 * prefetches; the others follow, because a command must cover all images of a system.
 */
export function useAffectedImages({ site, ...path }: RiskAddress) {
  const first = useQuery({
    ...affectedImages({ site, ...path }),
    refetchInterval: ({ state }) => (state.data?.rows.some(isVerifying) ? VERIFY_POLL_MS : false),
  });
  const total = first.data?.total ?? 0;
  const rest = useQueries({
    queries: laterOffsets(total).map((offset) =>
      apiQuery(listAffectedImages, { path, query: { site, offset, limit: PAGE_LIMIT } }),
    ),
  });
  const pages = [first, ...rest];
  return {
    /** Most urgent first, as the server sorts them. Undefined until all have come. */
    data: pages.every(({ data }) => data)
      ? pages.flatMap(({ data }) => data?.rows ?? [])
      : undefined,
    error: pages.find(({ data, error }) => error && !data)?.error ?? null,
    retry: () => {
      for (const page of pages) if (page.error) void page.refetch();
    },
  };
}

function laterOffsets(total: number): number[] {
  const pages = Math.ceil(total / PAGE_LIMIT);
  return Array.from({ length: Math.max(0, pages - 1) }, (_, index) => (index + 1) * PAGE_LIMIT);
}

const isVerifying = ({ status }: AffectedImage) => status === 'verifying';
