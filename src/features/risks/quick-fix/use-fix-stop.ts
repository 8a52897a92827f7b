import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import { getAccount } from '#contract/account.ts';

/** Why the person cannot start any fix now, whatever is chosen; null when they can. */
export function useFixStop(): { why: 'role' | 'subscription'; reason: string } | null {
  const permit = usePermit('risk.fix');
  const state = useQuery(apiQuery(getAccount, {})).data?.imageScan;
  if (!permit.ok) return { why: 'role', reason: permit.reason };
  return state === undefined || state === 'active'
    ? null
    : { why: 'subscription', reason: 'The subscription has ended, so no new image can be scanned' };
}
