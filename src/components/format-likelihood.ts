/**
 * A probability of 0 to 1 in percent: no decimals from 10 on (design 8), one below, and never `0%`
 * for what is only small.
 */
export function formatLikelihood(probability: number): string {
  const percent = probability * 100;
  if (percent > 0 && percent < 0.1) return '<0.1%';
  return `${percent < 10 ? Number(percent.toFixed(1)) : Math.round(percent)}%`;
}
