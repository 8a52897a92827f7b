import { useQuery } from '@tanstack/react-query';
import { getAccount } from '#contract/account.ts';
import { apiQuery } from './query.ts';
import { usePermit } from './use-permit.ts';

/** Why the person cannot start any scan now; null when they can. */
export function useScanBlocker(): string | null {
  const permit = usePermit('scan.run');
  const state = useQuery(apiQuery(getAccount, {})).data?.imageScan;
  if (!permit.ok) return permit.reason;
  return state === 'grace'
    ? 'The subscription has ended, so no scan can be started. Renew it to scan again.'
    : null;
}
