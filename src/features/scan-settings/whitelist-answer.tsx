import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailureState } from '#components/failure-state.tsx';
import { ForbiddenState } from '#components/forbidden-state.tsx';
import { isForbidden } from '#contract/api-error.ts';
import { Skeleton } from '#ui/skeleton.tsx';

type WhitelistAnswerProps<Data> = {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
};

/** Rules, or why there are none to show. */
export function WhitelistAnswer<Data>({ query, children }: WhitelistAnswerProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (isForbidden(query.error))
    return <ForbiddenState error={query.error} title="The whitelist is closed to your role" />;
  if (query.error)
    return (
      <FailureState
        error={query.error}
        title="The whitelist could not be loaded"
        onRetry={() => void query.refetch()}
      />
    );
  return <Skeleton lines={6} label="Loading: the whitelist" />;
}
