import type { PlanChange } from '#domain/plan-actions.ts';
import { PRIORITIES, PRIORITY_FACTS, type Priority } from '#domain/severity.ts';
import { shortDigest } from '#domain/image-ref.ts';
import { sumPriorities, type PriorityCounts } from '#domain/priority-counts.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import type { PlanTotals } from './plan-totals.ts';

/** What somebody has to do, as the name of a step. */
export function changeName(change: PlanChange): string {
  return change.kind === 'upgrade'
    ? `Upgrade ${change.package}`
    : `Newer base image, ${change.osLabel}`;
}

/** What tells a step from others of the same name. */
export function changeDetail(change: PlanChange): string {
  return change.kind === 'upgrade'
    ? `with ${change.packageManager}`
    : `first layer ${shortDigest(change.layerDigest)}`;
}

/** The most urgent priority of which anything can be fixed: a plan is spoken of by it. */
export function leadingPriority(all: PriorityCounts): Priority | null {
  return PRIORITIES.find((priority) => all[priority] > 0) ?? null;
}

/** `3 actions clear 71 % of 210 fixable High risks, and 402 of all 1,180, in 48 images.` */
export function planHeadline(taken: number, totals: PlanTotals, all: PriorityCounts): string {
  const lead = leadingPriority(all);
  if (lead === null) return 'Nothing here has a fixed version.';
  const { removed, images } = totals;
  const share = percent(removed[lead], all[lead]);
  const alone = all[lead] === sumPriorities(all);
  const rest = alone
    ? ''
    : `, and ${formatNumber(sumPriorities(removed))} of all ${formatNumber(sumPriorities(all))},`;
  return `${plural(taken, 'action clears', 'actions clear')} ${share} of ${plural(all[lead], `fixable ${PRIORITY_FACTS[lead].label} risk`)}${rest} in ${plural(images, 'image')}.`;
}

/** Whole percent, and 100 % or 0 % only when it is all or nothing. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '0%';
  const share = (part / whole) * 100;
  const shown = Math.min(Math.max(Math.round(share), part > 0 ? 1 : 0), part < whole ? 99 : 100);
  return `${shown}%`;
}

/** `about 7 units of work` */
export function workWords(work: number): string {
  return `about ${workNumber(work)} units of work`;
}

/** To one decimal: an upgrade is one unit, and every ten images are one more. */
export function workNumber(work: number): string {
  return formatNumber(Math.round(work * 10) / 10);
}
