import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import type { Term } from '#domain/subscription.ts';
import { formatDay } from '#lib/format-instant.ts';
import { formatMoney } from '#lib/format-money.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';

/**
 * What a new quantity does to each paid term: a renewal may have another quantity than the running term,
 * so that one change can raise one and lower the other. A null quantity is not known yet.
 */
export function changeLines(
  terms: readonly Term[],
  quantity: number | null,
): (readonly [name: string, value: string])[] {
  const [only, ...others] = terms;
  const after = quantity === null ? 'To be corrected' : `${plural(quantity, 'unit')} a month`;
  if (!only || others.length === 0)
    return [
      ['Now', `${plural(only?.quantity ?? 0, 'unit')} a month`],
      ['After', after],
    ];
  return [
    ...terms.map(
      ({ endsAt, quantity: held }) =>
        [`Until ${lastDay(endsAt)}`, `${plural(held, 'unit')} a month`] as const,
    ),
    ['After, in all terms', after],
  ];
}

/** What the button says: the direction of the quantity, then the direction of the money. */
export function actionWords(
  amountCents: number | null,
  quantity: number,
  terms: readonly Term[],
): string {
  if (amountCents === null) return 'Change quota';
  const money =
    amountCents < 0 ? `, refund ${formatMoney(-amountCents)}` : `, pay ${formatMoney(amountCents)}`;
  if (terms.every((term) => term.quantity <= quantity)) return `Increase quota${money}`;
  if (terms.every((term) => term.quantity >= quantity)) return `Lower quota${money}`;
  return `Change quota to ${formatNumber(quantity)}${money}`;
}

function lastDay(endsAt: number): string {
  return formatDay(new Date(endsAt - 1).toISOString(), ACCOUNT_TIME_ZONE);
}
