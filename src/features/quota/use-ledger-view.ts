import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { ledgerParsers } from '#urls/quota.ts';

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** The longest text that the server searches for. */
const SEARCH_MAX = 200;

/**
 * What the ledger shows, read from the address and written to it. An address that somebody typed may
 * hold anything: what is no month is the current one, and a search is cut to what can be asked.
 */
export function useLedgerView() {
  const [typed, setView] = useQueryStates(ledgerParsers, { history: 'push' });
  const { month, shown, q } = typed;
  const view = useMemo(
    () => ({ shown, month: MONTH.test(month) ? month : '', q: q.trim().slice(0, SEARCH_MAX) }),
    [month, shown, q],
  );
  return [view, setView] as const;
}

export type LedgerView = ReturnType<typeof useLedgerView>[0];
export type SetLedgerView = ReturnType<typeof useLedgerView>[1];
