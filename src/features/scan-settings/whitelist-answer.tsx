import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AnswerState } from '#components/answer-state.tsx';

type WhitelistAnswerProps<Data> = {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
};

/** Rules, or why there are none to show. */
export function WhitelistAnswer<Data>({ query, children }: WhitelistAnswerProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  return (
    <AnswerState
      error={query.error}
      onRetry={() => void query.refetch()}
      what="The whitelist"
      lines={6}
    />
  );
}
