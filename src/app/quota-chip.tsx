import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { getQuota } from '#contract/quota.ts';
import { formatDay } from '#lib/format-instant.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './chip.module.css';

/** Units left in the month, over both sites; the hint tells what they are left of. */
export function QuotaChip() {
  const quota = useQuery(apiQuery(getQuota, {})).data;
  if (!quota) return null;
  const hint = `${formatNumber(quota.consumed)} of ${plural(quota.purchased, 'unit')} used this month. Starts again on ${formatDay(quota.resetsAt)}.`;
  return (
    <span className={styles['chip']} data-hint={hint} tabIndex={0}>
      <Icon name="gauge" />
      <span>
        <strong>{formatNumber(quota.remaining)}</strong>
        <span className={styles['words']}> units left</span>
      </span>
    </span>
  );
}
