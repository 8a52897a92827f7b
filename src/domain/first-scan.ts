/** Whether the first scan of an account can run, and what is in its way. */
export type FirstScanState =
  | { kind: 'ready'; images: number }
  | { kind: 'short'; images: number; missing: number }
  | { kind: 'nothing-to-scan' };

/**
 * The first scan uses one unit for each image in scope (product-facts 1.5). `units`: left of the month;
 * `images`: known and not yet paid for; `regions`: in scope. All whole and not negative.
 */
export function firstScanState(scope: {
  units: number;
  images: number;
  regions: number;
}): FirstScanState {
  const { units, images, regions } = scope;
  if (regions === 0 || images === 0) return { kind: 'nothing-to-scan' };
  return images <= units
    ? { kind: 'ready', images }
    : { kind: 'short', images, missing: images - units };
}
