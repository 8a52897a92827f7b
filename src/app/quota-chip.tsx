import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { Link } from 'react-router';
import { getQuota } from '#contract/quota.ts';
import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import { formatDay } from '#lib/format-instant.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Icon } from '#ui/icon.tsx';
import { QUOTA_PATH } from '#urls/quota.ts';
import styles from './chip.module.css';

/** Units left in the month, over both sites; the hint tells what they are left of. */
export function QuotaChip() {
  const quota = useQuery(apiQuery(getQuota, {})).data;
  if (!quota) return null;
  const hint = `${formatNumber(quota.consumed)} of ${plural(quota.purchased, 'unit')} used this month. Starts again on ${formatDay(quota.resetsAt, ACCOUNT_TIME_ZONE)}, 00:00 GMT+8.`;
  return (
    <Link className={`${styles['chip']} ${styles['link']}`} to={QUOTA_PATH} data-hint={hint}>
      <Icon name="gauge" />
      <span>
        <strong>{formatNumber(quota.remaining)}</strong>
        <span className={styles['words']}> units left</span>
      </span>
    </Link>
  );
}
