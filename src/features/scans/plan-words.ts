import type { ScanPlan } from '#contract/scan-plans.ts';
import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import type { SkipReason } from '#domain/scan-failure.ts';
import { MAX_SCANS } from '#domain/scan-timetable.ts';
import { formatDay } from '#lib/format-instant.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { QUOTA_PATH } from '#urls/quota.ts';
import { scanSettingsUrl } from '#urls/scan-settings.ts';

/** The plan in two sentences, under the title of the planner. */
export function planWords(plan: ScanPlan): string {
  const { images, units, unitsLeft, unitsAvailable, shortfall, resetsAt } = plan;
  if (images === 0) return 'No image of this scope can be scanned now.';
  const scanned = `${plural(images, 'image')} will be scanned`;
  const until = `until ${formatDay(resetsAt, ACCOUNT_TIME_ZONE)}`;
  if (unitsLeft === null)
    return `${scanned}, which needs ${plural(units, 'unit')}. You have ${formatNumber(unitsAvailable)} ${until}, so ${plural(shortfall, 'unit is', 'units are')} missing.`;
  return `${scanned} and ${plural(units, 'unit')} used. You will have ${plural(unitsLeft, 'unit')} left ${until}.`;
}

/** Why nothing can be started with a plan; null when it can. */
export function planBlocker({ images, running, shortfall }: ScanPlan): string | null {
  if (running >= MAX_SCANS) return TOO_MANY;
  if (images === 0) return 'No image of this scope can be scanned now';
  if (shortfall > 0) return `${plural(shortfall, 'unit is', 'units are')} missing`;
  return null;
}

const TOO_MANY = 'Ten scans run now, which is the limit';

/** The choice that fits and covers most; null when none fits. */
export function bestFit({ cheaper }: ScanPlan): ScanPlan['cheaper'][number] | null {
  const fitting = cheaper.filter(({ unitsLeft }) => unitsLeft !== null);
  return fitting.toSorted((one, other) => other.images - one.images)[0] ?? null;
}

/** Where a reason for leaving images out can be changed. */
export const SKIP_LINKS: Partial<Record<SkipReason, { to: string; label: string }>> = {
  'outside-time-range': { to: scanSettingsUrl('scan'), label: 'Change the range' },
  'repository-excluded': { to: scanSettingsUrl('scan'), label: 'Change the repositories' },
  'region-off': { to: QUOTA_PATH, label: 'Change the regions' },
};
