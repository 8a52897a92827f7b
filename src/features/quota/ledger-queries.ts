import { apiQuery } from '#api/query.ts';
import type { usePagedRows } from '#api/use-paged-rows.ts';
import type { Input, Output } from '#contract/endpoint.ts';
import { listQuotaLedger, type LedgerRow } from '#contract/quota-ledger.ts';
import type { LedgerView } from './use-ledger-view.ts';

export type LedgerAnswer = Output<typeof listQuotaLedger>;
export type LedgerList = ReturnType<typeof usePagedRows<LedgerRow, LedgerAnswer>>;

/** The whole ledger of the current month. */
export const THIS_MONTH: LedgerView = { month: '', shown: 'all', q: '' };

/** Rows of a view as the API wants them: what is not chosen is left out. */
export function ledgerInput(
  { month, shown, q }: LedgerView,
  offset: number,
  limit: number,
): Input<typeof listQuotaLedger> {
  return {
    query: { ...(month && { month }), ...(q && { q }), shown, offset, limit },
  };
}

export const ledgerPage = (view: LedgerView, offset: number, limit: number) =>
  apiQuery(listQuotaLedger, ledgerInput(view, offset, limit));
