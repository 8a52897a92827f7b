import type { Quota } from '#contract/quota.ts';
import type { Subscription } from '#contract/subscription.ts';
import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import { quotaLevel } from '#domain/quota.ts';
import { daysLeft } from '#domain/subscription.ts';
import { CHANGE_QUOTA_PATH, orderUrl, RENEW_PATH } from '#urls/subscription.ts';
import { formatDay, formatInstant } from '#lib/format-instant.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';

/** Days before the end at which a subscription that does not renew itself is spoken of. */
export const ENDS_SOON_DAYS = 14;

export type AccountNotice = {
  tone: 'caution' | 'stopped';
  title: string;
  text: string;
  action: { label: string; to: string };
};

/** What to say over every view; the first that is true, as they get less pressing. Null: all is well. */
export function accountNotice(subscription: Subscription, quota: Quota): AccountNotice | null {
  return grace(subscription) ?? exhausted(quota) ?? endsSoon(subscription) ?? low(quota);
}

function grace({
  state,
  endsAt,
  graceEndsAt,
  asOf,
  pendingOrder,
}: Subscription): AccountNotice | null {
  if (state !== 'grace' || !endsAt || !graceEndsAt) return null;
  const left = daysLeft(Date.parse(graceEndsAt), Date.parse(asOf));
  return {
    tone: 'stopped',
    title: `Scanning stopped on ${day(endsAt)}, ${plural(left, 'day')} left to renew`,
    text: `From ${accountInstant(graceEndsAt)} on, settings and results can no longer be opened.`,
    action: { label: 'Renew', to: pendingOrder ? orderUrl(pendingOrder.id) : RENEW_PATH },
  };
}

function exhausted(quota: Quota): AccountNotice | null {
  if (quotaLevel(quota, quota.noticePercent) !== 'exhausted') return null;
  return {
    tone: 'stopped',
    title: `All ${plural(quota.purchased, 'unit')} of this month are used`,
    text: `New and changed digests are not scanned until ${accountInstant(quota.resetsAt)} or until the quota is increased. Digests that were scanned this month can be scanned again for free.`,
    action: { label: 'Increase quota', to: CHANGE_QUOTA_PATH },
  };
}

function endsSoon({ endsAt, asOf, autoRenewal, pendingOrder }: Subscription): AccountNotice | null {
  if (!endsAt || autoRenewal) return null;
  const left = daysLeft(Date.parse(endsAt), Date.parse(asOf));
  if (left > ENDS_SOON_DAYS) return null;
  return {
    tone: 'caution',
    title: `Image scan ends in ${plural(left, 'day')}`,
    text: `It does not renew itself: scanning stops on ${accountInstant(endsAt)}.`,
    action: pendingOrder
      ? { label: 'Open the renewal order', to: orderUrl(pendingOrder.id) }
      : { label: 'Renew', to: RENEW_PATH },
  };
}

function low(quota: Quota): AccountNotice | null {
  if (quotaLevel(quota, quota.noticePercent) !== 'low') return null;
  return {
    tone: 'caution',
    title: `${plural(quota.remaining, 'unit')} left of ${formatNumber(quota.purchased)}`,
    text: `This notice comes at ${quota.noticePercent}%. The month starts again on ${accountInstant(quota.resetsAt)}.`,
    action: { label: 'Increase quota', to: CHANGE_QUOTA_PATH },
  };
}

function day(instant: string): string {
  return formatDay(instant, ACCOUNT_TIME_ZONE);
}

function accountInstant(instant: string): string {
  return formatInstant(instant, ACCOUNT_TIME_ZONE);
}
