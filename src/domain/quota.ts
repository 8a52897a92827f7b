/** Units are sold in steps of 20 (product-facts 1.4). */
export const QUOTA_STEP = 20;

/** Smallest and largest quantity of one account (product-facts 1.4, decision D11). */
export const QUOTA_MIN = 20;
export const QUOTA_MAX = 200_000;

/** USD 0.1 a unit a month, in cents so that sums stay whole (product-facts 1.4). */
export const PRICE_CENTS_PER_UNIT_MONTH = 10;

/** Terms on sale, in months (decision D11). */
export const PURCHASE_TERMS_MONTHS = [1, 2, 3, 6, 12, 24, 36] as const;

/** Whether a digest that was paid last month costs a unit again this month (decision C1). */
export const CHARGES_AGAIN_EACH_MONTH = true;

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

/** The nearest quantity on sale that is not smaller; within the range. NaN becomes the minimum. */
export function roundUpQuantity(quantity: number): number {
  const stepped = Math.ceil(quantity / QUOTA_STEP) * QUOTA_STEP;
  return Number.isNaN(stepped) ? QUOTA_MIN : Math.min(QUOTA_MAX, Math.max(QUOTA_MIN, stepped));
}

/** Price in US cents of units for a term in months. */
export function priceCents(quantity: number, months: number): number {
  return quantity * months * PRICE_CENTS_PER_UNIT_MONTH;
}

/** Units left of the month; never below 0. */
export function remainingUnits(quota: { purchased: number; consumed: number }): number {
  return Math.max(0, quota.purchased - quota.consumed);
}
