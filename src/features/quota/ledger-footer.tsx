import type { RefObject } from 'react';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import type { LedgerList } from './ledger-queries.ts';
import styles from './ledger-page.module.css';
import type { LedgerSelection } from './use-ledger-selection.ts';
import { useRowsInSight } from './use-rows-in-sight.ts';

type LedgerFooterProps = {
  list: LedgerList;
  rows: RefObject<HTMLDivElement | null>;
  selection: LedgerSelection;
};

/** Which rows are in sight, of how many, and what is selected. */
export function LedgerFooter({ list, rows, selection }: LedgerFooterProps) {
  const sight = useRowsInSight(rows, list.total);
  const { keys, clear } = selection;
  return (
    <div className={styles['footer']}>
      <span>{list.page ? sightWords(sight, list.total) : null}</span>
      <span>One row is one unit. Times are on the account clock, GMT+8.</span>
      {keys.size > 0 ? (
        <>
          <strong>{formatNumber(keys.size)} selected</strong>
          <CopyButton
            text={() => [...keys].join('\n')}
            label={keys.size === 1 ? 'Copy digest' : 'Copy digests'}
          />
          <Button kind="ghost" size="small" onClick={clear}>
            Clear
          </Button>
        </>
      ) : null}
    </div>
  );
}

function sightWords(sight: { first: number; last: number } | null, total: number): string {
  if (!sight || total === 0) return plural(total, 'row');
  const { first, last } = sight;
  return `Rows ${formatNumber(first)}–${formatNumber(last)} of ${formatNumber(total)}`;
}
