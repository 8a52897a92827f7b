/** Decisions before a pace can be told. */
const FEW = 3;

/**
 * Minutes that the rest takes at the pace so far, at least 1; null before there is a pace.
 *
 * @param elapsedMs time since the first risk was shown
 */
export function minutesLeft(decided: number, left: number, elapsedMs: number): number | null {
  if (decided < FEW || left === 0) return null;
  return Math.max(1, Math.round((elapsedMs / decided) * (left / 60_000)));
}
