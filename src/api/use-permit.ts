import { useQuery } from '@tanstack/react-query';
import { can, PERMISSION_LABELS, type Permission } from '#domain/role.ts';
import { sessionQuery } from './session-query.ts';

/** Whether the person may do something; if not, the reason stands on every control for it. */
export type Permit = { ok: true } | { ok: false; reason: string };

/** What the role of the person allows, with the reason when not; also until the role is known. */
export function usePermit(permission: Permission): Permit {
  const session = useQuery(sessionQuery).data;
  if (!session) return { ok: false, reason: 'Your role is not known yet' };
  if (can(session.person.role, permission)) return { ok: true };
  const reason = `Your role may not ${PERMISSION_LABELS[permission]}. An admin can change roles.`;
  return { ok: false, reason };
}
