import { priceCents } from './quota.ts';
import type { Term } from './subscription.ts';

/** How long a price that was shown stays the price that is paid, in ms. */
export const QUOTE_VALID_MS = 15 * 60_000;

/**
 * What it costs to hold `quantity` units a month from an instant (epoch ms) to the end of all paid
 * terms, in US cents; negative is a refund. Each term counts by the seconds that are left of it
 * (product-facts 1.3), rounded to the nearest cent once at the end. 0 when no term is left.
 */
export function changeCents(terms: readonly Term[], quantity: number, at: number): number {
  const cents = terms.reduce((sum, term) => sum + termChange(term, quantity, at), 0);
  // `|| 0`: a refund of nothing is 0, not −0.
  return Math.sign(cents) * Math.round(Math.abs(cents)) || 0;
}

function termChange(
  { startsAt, endsAt, months, quantity: held }: Term,
  quantity: number,
  at: number,
) {
  const secondsLeft = Math.floor((endsAt - Math.max(at, startsAt)) / 1000);
  const seconds = (endsAt - startsAt) / 1000;
  if (secondsLeft <= 0) return 0;
  return (priceCents(quantity - held, months) * secondsLeft) / seconds;
}

/** Whether a price shown at `quotedAt` holds at `now` (both epoch ms). One from the future does not. */
export function isQuoteValid(quotedAt: number, now: number): boolean {
  return quotedAt <= now && now - quotedAt <= QUOTE_VALID_MS;
}
