import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { apiQuery } from '#api/query.ts';
import { planScope } from '#contract/scan-plans.ts';
import type { ScanScope } from '#domain/scan-scope.ts';
import { scanPlanParsers } from '#urls/scans.ts';

/** The plan of a moment: other scans and the clock change it, so it is asked again while it is open. */
const REFRESH_MS = 15_000;

/** The scope in the address, so that a link opens the same plan. */
export function usePlanAddress() {
  const [{ plan: open, ...scope }, setAddress] = useQueryStates(scanPlanParsers, {
    history: 'replace',
  });
  return {
    open,
    scope,
    narrow: (change: Partial<ScanScope>) => void setAddress(change),
    close: () => void setAddress(null),
  };
}

/**
 * What the scope would do, and the same without a limit, of which the cheaper choices are parts. While
 * another scope is worked out the figures before stay (`stale`), but nothing can be started with them.
 */
export function usePlan(scope: ScanScope) {
  const { limit, ...places } = scope;
  const options = { staleTime: 0, refetchInterval: REFRESH_MS, placeholderData: keepPreviousData };
  const whole = useQuery({ ...apiQuery(planScope, { query: places }), ...options });
  const limited = useQuery({
    ...apiQuery(planScope, { query: limit === null ? places : { ...places, limit } }),
    ...options,
  });
  return {
    /** What would be scanned. */
    plan: limited.data,
    /** The same places without a limit. */
    whole: whole.data,
    stale: limited.isPlaceholderData || whole.isPlaceholderData,
    error: limited.error ?? whole.error,
    retry: () => {
      void limited.refetch();
      void whole.refetch();
    },
  };
}
