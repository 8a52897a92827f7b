import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { invalidate } from '#api/query.ts';
import { VERIFY_POLL_MS } from './use-affected-images.ts';
import { OUTDATED_BY_HANDLING, riskDetails, type RiskAddress } from './panel-queries.ts';

/**
 * One risk. While a verification runs it is asked again every few seconds; when it ends,
 * every list that shows a status is asked too.
 */
export function useRisk(address: RiskAddress) {
  const client = useQueryClient();
  const query = useQuery({
    ...riskDetails(address),
    refetchInterval: ({ state }) => (state.data?.statuses.verifying ? VERIFY_POLL_MS : false),
  });
  const verifying = (query.data?.statuses.verifying ?? 0) > 0;
  const before = useRef(false);
  useEffect(() => {
    if (before.current && !verifying) void invalidate(client, OUTDATED_BY_HANDLING);
    before.current = verifying;
  }, [client, verifying]);
  return query;
}
