import type { LedgerRow } from '#contract/quota-ledger.ts';
import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import type { ChargeReason, LedgerView } from '#domain/quota-ledger.ts';
import { formatClock } from '#lib/format-account-time.ts';
import { formatDay } from '#lib/format-instant.ts';

/** Why a digest cost a unit. */
export const REASON_LABELS = {
  'first-scan': 'New digest',
  'new-month': 'New month',
} as const satisfies Record<ChargeReason, string>;

export const REASON_HINTS = {
  'first-scan': 'This digest had never been scanned before',
  'new-month': 'The first scan of a known digest in this month',
} as const satisfies Record<ChargeReason, string>;

export const VIEW_LABELS = {
  all: 'All',
  superseded: 'Superseded',
} as const satisfies Record<LedgerView, string>;

/** Who started the scan: a person, or the clock. */
export function starter({ startedBy }: LedgerRow): string {
  return startedBy ?? 'Periodic scan';
}

/** The time of a row on the account clock, as in `23 Nov, 09:14`; its month is in the title. */
export function clockOf({ at }: LedgerRow): string {
  return formatClock(at, ACCOUNT_TIME_ZONE);
}

/** `12 Nov`, with the year when it is not that of the row. */
export function supersededDay({ at, supersededAt }: LedgerRow): string | null {
  if (supersededAt === null) return null;
  const day = formatDay(supersededAt, ACCOUNT_TIME_ZONE);
  const year = formatDay(at, ACCOUNT_TIME_ZONE).slice(-5);
  return day.endsWith(year) ? day.slice(0, -5) : day;
}
