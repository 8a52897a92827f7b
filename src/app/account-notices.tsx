import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import { getAccount } from '#contract/account.ts';
import { getQuota } from '#contract/quota.ts';
import { getSubscription } from '#contract/subscription.ts';
import styles from './strip.module.css';
import { accountNotice } from './account-notice.ts';
import { useImageScanOpen } from './use-image-scan-open.ts';

const list = new Intl.ListFormat('en-GB');

/** The most pressing thing about subscription or quota, over every view, with the way out of it. */
export function AccountNotices() {
  const enabled = useImageScanOpen();
  const subscription = useQuery({ ...apiQuery(getSubscription, {}), enabled }).data;
  const quota = useQuery(apiQuery(getQuota, {})).data;
  const admins = useQuery(apiQuery(getAccount, {})).data?.admins ?? [];
  const mayBuy = usePermit('quota.buy').ok;
  const notice = enabled && subscription && quota ? accountNotice(subscription, quota) : null;
  if (!notice) return null;
  const { tone, title, text, action } = notice;
  return (
    <div className={styles['strip']} data-tone={tone} role="status" aria-label="Account notice">
      <span>
        <strong>{title}.</strong> {text}
      </span>
      {mayBuy ? (
        <Link className={styles['action'] ?? ''} to={action.to}>
          {action.label}
        </Link>
      ) : (
        <span>
          {admins.length ? `${list.format(admins)} can do that.` : 'An admin can do that.'}
        </span>
      )}
    </div>
  );
}
