import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import { Instant } from '#components/instant.tsx';
import { failureText } from '#components/failure-text.ts';
import { getQuota } from '#contract/quota.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Skeleton } from '#ui/skeleton.tsx';
import { CHANGE_QUOTA_PATH } from '#urls/subscription.ts';
import { SettingRow } from './setting-row.tsx';

/** What the month has used and what is paid for, with the way to more. */
export function QuotaSetting() {
  const permit = usePermit('quota.buy');
  const quota = useQuery(apiQuery(getQuota, {}));
  return (
    <SettingRow title="Quota" help="Consumed and purchased units of this month, both sites.">
      {quota.data ? (
        <>
          <p>
            <strong>{formatNumber(quota.data.consumed)}</strong> of{' '}
            {formatNumber(quota.data.purchased)} units consumed,{' '}
            {formatNumber(quota.data.remaining)} left until <Instant at={quota.data.resetsAt} />
          </p>
          <ButtonLink to={CHANGE_QUOTA_PATH} disabledReason={permit.ok ? null : permit.reason}>
            Increase quota
          </ButtonLink>
        </>
      ) : quota.error ? (
        <>
          <p>The quota could not be loaded. {failureText(quota.error).cause}</p>
          <Button onClick={() => void quota.refetch()}>Retry now</Button>
        </>
      ) : (
        <Skeleton lines={1} label="Loading: the quota" />
      )}
    </SettingRow>
  );
}
