import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { getAccount } from '#contract/account.ts';
import { can, PERMISSION_LABELS } from '#domain/role.ts';
import type { HandlingPermit } from './handling-rules.ts';

/** Whether the person may handle risks, with the reason when not; also until the role is known. */
export function useHandlingPermit(): HandlingPermit {
  const account = useQuery(apiQuery(getAccount, {})).data;
  if (!account) return { ok: false, reason: 'Your role is not known yet' };
  return can(account.person.role, 'risk.handle')
    ? { ok: true }
    : {
        ok: false,
        reason: `Your role may not ${PERMISSION_LABELS['risk.handle']}. An admin can change roles.`,
      };
}
