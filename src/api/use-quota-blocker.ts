import { useQuery } from '@tanstack/react-query';
import { getAccount } from '#contract/account.ts';
import { apiQuery } from './query.ts';
import { usePermit } from './use-permit.ts';

const list = new Intl.ListFormat('en-GB');

/** Why the person cannot buy units, with who can; null when they can. */
export function useQuotaBlocker(): string | null {
  const permit = usePermit('quota.buy');
  const admins = useQuery(apiQuery(getAccount, {})).data?.admins ?? [];
  const who = admins.length > 0 ? ` ${list.format(admins)} can.` : '';
  return permit.ok ? null : permit.reason + who;
}
