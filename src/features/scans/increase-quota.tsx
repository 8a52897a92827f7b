import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import { getAccount } from '#contract/account.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { CHANGE_QUOTA_PATH } from '#urls/subscription.ts';

const list = new Intl.ListFormat('en-GB');

type IncreaseQuotaProps = { kind?: 'primary'; size?: 'small' };

/** The way to more units for those who may buy; for everyone else, who can. */
export function IncreaseQuota({ kind, size }: IncreaseQuotaProps) {
  const permit = usePermit('quota.buy');
  const admins = useQuery(apiQuery(getAccount, {})).data?.admins ?? [];
  const who = admins.length > 0 ? ` ${list.format(admins)} can.` : '';
  return (
    <ButtonLink
      to={CHANGE_QUOTA_PATH}
      disabledReason={permit.ok ? null : permit.reason + who}
      {...(kind && { kind })}
      {...(size && { size })}
    >
      Increase quota
    </ButtonLink>
  );
}
