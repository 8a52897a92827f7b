import { useCallback, useRef } from 'react';
import { Link } from 'react-router';
import { usePagedRows } from '#api/use-paged-rows.ts';
import type { LedgerRow } from '#contract/quota-ledger.ts';
import { formatMonth } from '#lib/format-account-time.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { QUOTA_PATH } from '#urls/quota.ts';
import { LedgerBar } from './ledger-bar.tsx';
import { LedgerExportButton } from './ledger-export-button.tsx';
import { LedgerFooter } from './ledger-footer.tsx';
import styles from './ledger-page.module.css';
import { ledgerPage, type LedgerAnswer, type LedgerList } from './ledger-queries.ts';
import { LedgerTable } from './ledger-table.tsx';
import { useLedgerSelection } from './use-ledger-selection.ts';
import { useLedgerView } from './use-ledger-view.ts';

/** Every unit of a month: which digest, when, why, and what became of it. */
export function LedgerPage() {
  const [view, setView] = useLedgerView();
  const pageOptions = useCallback(
    (offset: number, limit: number) => ledgerPage(view, offset, limit),
    [view],
  );
  const list = usePagedRows<LedgerRow, LedgerAnswer>(pageOptions);
  const selection = useLedgerSelection(view);
  const rows = useRef<HTMLDivElement>(null);
  const { page } = list;
  return (
    <div className={styles['page']}>
      <title>Ledger · Image Scan Console</title>
      <div className={styles['head']}>
        <h1 className={styles['title']}>Ledger</h1>
        <p className={styles['meta']}>
          {page ? monthWords(page) : null}
          <Link className="link" to={QUOTA_PATH}>
            Quota &amp; regions
          </Link>
        </p>
        <LedgerExportButton view={view} disabledReason={exportBlocker(list)}>
          {page && !list.stale ? `Export ${plural(page.total, 'row')}` : 'Export rows'}
        </LedgerExportButton>
      </div>
      <LedgerBar view={view} setView={setView} page={page} />
      <div ref={rows} className={styles['rows']}>
        <LedgerTable view={view} setView={setView} list={list} selection={selection} />
      </div>
      <LedgerFooter list={list} rows={rows} selection={selection} />
    </div>
  );
}

/** One row is one unit, so the month's units are its rows. */
function monthWords({ month, consumed, superseded }: LedgerAnswer): string {
  const units = plural(consumed, 'unit');
  return `${formatMonth(month)}: ${units} in ${plural(consumed, 'row')}, ${formatNumber(superseded)} for superseded digests · `;
}

function exportBlocker({ page, total, stale }: LedgerList): string | null {
  if (!page || stale) return 'The ledger is not loaded yet';
  return total === 0 ? 'There is no row to export' : null;
}
