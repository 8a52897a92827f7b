import { quotaMonth } from './account-clock.ts';

/** Whether a digest that was paid last month costs a unit again this month (decision C1). */
export const CHARGES_AGAIN_EACH_MONTH = true;

/** One unit: this digest, scanned at this instant (epoch ms), was not paid for yet. */
export type LedgerEntry = { digest: string; at: number };

/** What became of a scan. `no-units`: it must not run, and nothing was written. */
export type Charge = 'charged' | 'free' | 'no-units';

/** Why a digest cost a unit: it was new, or a new month has begun since it was paid. */
export const CHARGE_REASONS = ['first-scan', 'new-month'] as const;
export type ChargeReason = (typeof CHARGE_REASONS)[number];

/** What a ledger can be narrowed to: `superseded` are units for digests that no tag names any more. */
export const LEDGER_VIEWS = ['all', 'superseded'] as const;
export type LedgerView = (typeof LEDGER_VIEWS)[number];

/** Every unit that was ever used. Consumption is nothing but the number of its entries. */
export type Ledger<E extends LedgerEntry = LedgerEntry> = {
  readonly entries: readonly (E & { why: ChargeReason })[];
  /** Units used in a month such as `2026-11`. */
  consumed(month: string): number;
  /** Whether a scan of the digest at an instant (epoch ms) costs nothing. */
  isPaid(digest: string, at: number): boolean;
  /** Writes what a scan that succeeded costs. `purchased`: units of that month. */
  charge(entry: E, purchased: number): Charge;
};

/**
 * A ledger by the rule of one unit (product-facts 1.5, decision C1): the first scan of a digest in a
 * month costs one, every other scan of it in that month is free, under whatever tag. Never holds more
 * entries of a month than were purchased at the time, and never one digest twice in a month.
 */
export function openLedger<E extends LedgerEntry>(): Ledger<E> {
  const entries: (E & { why: ChargeReason })[] = [];
  const paid = new Map<string, Set<string>>();
  const known = new Set<string>();
  const consumed = (month: string) => paid.get(month)?.size ?? 0;
  const isPaid = (digest: string, at: number) =>
    CHARGES_AGAIN_EACH_MONTH
      ? (paid.get(quotaMonth(at).id)?.has(digest) ?? false)
      : known.has(digest);
  return {
    entries,
    consumed,
    isPaid,
    charge(entry, purchased) {
      const { digest, at } = entry;
      const month = quotaMonth(at).id;
      if (isPaid(digest, at)) return 'free';
      if (consumed(month) >= purchased) return 'no-units';
      entries.push({ ...entry, why: known.has(digest) ? 'new-month' : 'first-scan' });
      paid.set(month, (paid.get(month) ?? new Set()).add(digest));
      known.add(digest);
      return 'charged';
    },
  };
}
