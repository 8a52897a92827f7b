/** Units are sold in steps of 20 (product-facts 1.4). */
export const QUOTA_STEP = 20;

/** Smallest and largest quantity of one account (product-facts 1.4, decision D11). */
export const QUOTA_MIN = 20;
export const QUOTA_MAX = 200_000;

/** USD 0.1 a unit a month, in cents so that sums stay whole (product-facts 1.4). */
export const PRICE_CENTS_PER_UNIT_MONTH = 10;

/** Terms on sale, in months (decision D11). */
export const PURCHASE_TERMS_MONTHS = [1, 2, 3, 6, 12, 24, 36] as const;

export type QuantityProblem =
  | 'not-a-whole-number'
  | 'below-minimum'
  | 'above-maximum'
  | 'not-a-step';

/** Why a quantity of units cannot be bought; null when it can. */
export function quantityProblem(quantity: number): QuantityProblem | null {
  if (!Number.isInteger(quantity)) return 'not-a-whole-number';
  if (quantity < QUOTA_MIN) return 'below-minimum';
  if (quantity > QUOTA_MAX) return 'above-maximum';
  return quantity % QUOTA_STEP === 0 ? null : 'not-a-step';
}

/**
 * A quantity as a person types it: digits, with spaces or commas between groups of three. NaN for
 * anything else, also for a point, which is a thousand to some people and a fraction to others.
 */
export function readQuantity(text: string): number {
  const typed = text.trim();
  return /^\d+$|^\d{1,3}(?:[ ,\u00A0\u202F]\d{3})+$/.test(typed)
    ? Number(typed.replaceAll(/\D/g, ''))
    : Number.NaN;
}

/** The nearest quantity on sale that is not smaller; within the range. NaN becomes the minimum. */
export function roundUpQuantity(quantity: number): number {
  const stepped = Math.ceil(quantity / QUOTA_STEP) * QUOTA_STEP;
  return Number.isNaN(stepped) ? QUOTA_MIN : Math.min(QUOTA_MAX, Math.max(QUOTA_MIN, stepped));
}

/** The quantities on sale on both sides of one that is not: two, or one beyond the range; none of NaN. */
export function nearestQuantities(quantity: number): number[] {
  if (Number.isNaN(quantity)) return [];
  const above = roundUpQuantity(quantity);
  const below = roundUpQuantity(Math.floor(quantity / QUOTA_STEP) * QUOTA_STEP);
  return below === above ? [above] : [below, above];
}

/** Units for images that are scanned once and for digests that change (product-facts 1.4: 10 + 20 = 30). */
export function unitsForImages(images: number, digestChanges: number): number {
  return images + digestChanges;
}

/** The smallest quantity that a quota can be lowered to: what this month has used, rounded up. */
export function lowestQuantity(consumed: number): number {
  return roundUpQuantity(consumed);
}

/** Price in US cents of units for a term in months. */
export function priceCents(quantity: number, months: number): number {
  return quantity * months * PRICE_CENTS_PER_UNIT_MONTH;
}

/** Units left of the month; never below 0. */
export function remainingUnits(quota: { purchased: number; consumed: number }): number {
  return Math.max(0, quota.purchased - quota.consumed);
}

/** Shares of the purchased units, in percent, at which an admin can be warned; 0 is never. */
export const NOTICE_PERCENTS = [0, 5, 10, 20, 30, 50] as const;
export type NoticePercent = (typeof NOTICE_PERCENTS)[number];

export const DEFAULT_NOTICE_PERCENT: NoticePercent = 10;

export type QuotaLevel = 'enough' | 'low' | 'exhausted';

/** Whether units run short: `low` at the threshold itself, `exhausted` when none is left. */
export function quotaLevel(
  quota: { purchased: number; consumed: number },
  noticePercent: number,
): QuotaLevel {
  const left = remainingUnits(quota);
  if (left === 0) return 'exhausted';
  return left * 100 <= quota.purchased * noticePercent ? 'low' : 'enough';
}
