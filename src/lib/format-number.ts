const whole = new Intl.NumberFormat('en');

/** Thousands separated, never abbreviated (design 8). */
export function formatNumber(value: number): string {
  return whole.format(value);
}
