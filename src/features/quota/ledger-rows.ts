import { call } from '#api/client.ts';
import { PAGE_LIMIT } from '#contract/paging.ts';
import { listQuotaLedger, type LedgerRow } from '#contract/quota-ledger.ts';
import { ledgerInput } from './ledger-queries.ts';
import type { LedgerView } from './use-ledger-view.ts';

/** How often the pages are fetched from the start when a scan adds rows between two of them. */
const TRIES = 3;

export class LedgerMovedError extends Error {
  override name = 'LedgerMovedError';
}

export type WholeLedger = { rows: LedgerRow[]; month: string };

/**
 * All rows of a view, fetched anew. Rows are counted from the newest, so one that comes in between
 * two pages would push another over the border twice; then it starts again.
 *
 * @throws LedgerMovedError when the ledger never stood still; ApiError when a page failed.
 */
export async function wholeLedger(
  view: LedgerView,
  onProgress: (rows: number, total: number) => void,
): Promise<WholeLedger> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const ledger = await fetchPages(view, onProgress);
    if (ledger) return ledger;
  }
  throw new LedgerMovedError();
}

/** Null when the rows changed meanwhile. */
async function fetchPages(
  view: LedgerView,
  onProgress: (rows: number, total: number) => void,
): Promise<WholeLedger | null> {
  const first = await call(listQuotaLedger, ledgerInput(view, 0, PAGE_LIMIT));
  const { month, total } = first;
  const rows = [...first.rows];
  onProgress(rows.length, total);
  // The month of the first page is kept: the current one may end before the last page.
  while (rows.length < total) {
    const page = await call(
      listQuotaLedger,
      ledgerInput({ ...view, month }, rows.length, PAGE_LIMIT),
    );
    if (page.total !== total || page.rows.length === 0) return null;
    rows.push(...page.rows);
    onProgress(rows.length, total);
  }
  const digests = new Set(rows.map(({ digest }) => digest));
  return digests.size === rows.length && rows.length === total ? { rows, month } : null;
}
