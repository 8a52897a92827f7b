import { useQuery } from '@tanstack/react-query';
import { Outlet } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { sessionQuery } from '#api/session-query.ts';
import { getAccount } from '#contract/account.ts';
import { can, PERMISSION_LABELS, ROLE_LABELS, type Permission } from '#domain/role.ts';
import { FailureState } from '#components/failure-state.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { documentTitle } from './document-title.ts';

const list = new Intl.ListFormat('en-GB');

/** Opens a view only for those whose role allows it; nothing of it is loaded for anyone else. */
export function RequirePermission({ permission }: { permission: Permission }) {
  const session = useQuery(sessionQuery);
  const admins = useQuery(apiQuery(getAccount, {})).data?.admins ?? [];
  if (!session.data && session.isError)
    return (
      <FailureState
        error={session.error}
        title="Your role could not be loaded"
        onRetry={() => void session.refetch()}
      />
    );
  if (!session.data) return null;
  const { role } = session.data.person;
  if (can(role, permission)) return <Outlet />;
  return (
    <>
      <title>{documentTitle('Not allowed')}</title>
      <EmptyState
        icon="lock"
        title={`${ROLE_LABELS[role]}s cannot ${PERMISSION_LABELS[permission]}`}
      >
        {admins.length > 0
          ? `${list.format(admins)} can, as admins. An admin can also change roles.`
          : 'An admin can, and can also change roles.'}
      </EmptyState>
    </>
  );
}
