const dollars = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** US cents as `USD 3,864.00`; a negative amount as `−USD 12.00` (design 8). */
export function formatMoney(cents: number): string {
  return `${cents < 0 ? '−' : ''}USD ${dollars.format(Math.abs(cents) / 100)}`;
}
