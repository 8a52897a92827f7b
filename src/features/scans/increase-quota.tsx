import { useQuotaBlocker } from '#api/use-quota-blocker.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { CHANGE_QUOTA_PATH } from '#urls/subscription.ts';

type IncreaseQuotaProps = { kind?: 'primary'; size?: 'small' };

/** The way to more units for those who may buy; for everyone else, who can. */
export function IncreaseQuota({ kind, size }: IncreaseQuotaProps) {
  const blocker = useQuotaBlocker();
  return (
    <ButtonLink
      to={CHANGE_QUOTA_PATH}
      disabledReason={blocker}
      {...(kind && { kind })}
      {...(size && { size })}
    >
      Increase quota
    </ButtonLink>
  );
}
