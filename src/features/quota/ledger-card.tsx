import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Digest } from '#components/digest.tsx';
import { ImageName } from '#components/image-name.tsx';
import type { LedgerRow } from '#contract/quota-ledger.ts';
import { ACCOUNT_TIME_ZONE } from '#domain/account-clock.ts';
import { zoneName } from '#lib/format-account-time.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { ledgerUrl } from '#urls/quota.ts';
import styles from './ledger-card.module.css';
import { Reason, ScannedAt, Superseded } from './ledger-cells.tsx';
import { ledgerPage, THIS_MONTH } from './ledger-queries.ts';
import { starter } from './ledger-words.ts';
import { QuotaAnswer } from './quota-answer.tsx';
import { QuotaCard } from './quota-card.tsx';
import table from '#components/quota-table.module.css';

/** As many rows as the page shows of the whole ledger. */
const SHOWN = 6;

/** The newest rows of the ledger, and the ways into all of them. */
export function LedgerCard() {
  const query = useQuery(ledgerPage(THIS_MONTH, 0, SHOWN));
  const { data } = query;
  return (
    <QuotaCard
      title="Ledger"
      meta={
        data ? `${plural(data.consumed, 'entry', 'entries')} this month, one unit each` : undefined
      }
      actions={
        data ? (
          <Link className={styles['chip']} to={ledgerUrl({ shown: 'superseded' })}>
            Superseded <span>{formatNumber(data.superseded)}</span>
          </Link>
        ) : undefined
      }
    >
      <QuotaAnswer query={query} what="The ledger" lines={SHOWN}>
        {({ rows: [newest, ...others] }) =>
          newest ? <Rows rows={[newest, ...others]} /> : <NoEntry />
        }
      </QuotaAnswer>
      <Link className={styles['more']} to={ledgerUrl()}>
        Open the full ledger <Icon name="arrow-right" size={12} />
      </Link>
    </QuotaCard>
  );
}

function NoEntry() {
  return (
    <EmptyState icon="scan-line" title="No unit was used this month">
      The first scan of each image digest will be a row here. One row is one unit.
    </EmptyState>
  );
}

function Rows({ rows }: { rows: readonly [LedgerRow, ...LedgerRow[]] }) {
  const zone = zoneName(rows[0].at, ACCOUNT_TIME_ZONE);
  return (
    <table className={`${table['table']} ${table['cards']}`} aria-label="Newest ledger entries">
      <colgroup>
        <col />
        <col width={190} />
        <col width={130} />
        <col width={130} />
        <col width={110} />
        <col width={160} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Image</th>
          <th scope="col">Digest</th>
          <th scope="col">Scanned ({zone})</th>
          <th scope="col">Started by</th>
          <th scope="col">Reason</th>
          <th scope="col">Note</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.digest}>
            <td>
              <ImageName image={{ ...row, tags: [row.tag] }} />
            </td>
            <td>
              <Digest digest={row.digest} what="digest" />
            </td>
            <td>
              <ScannedAt row={row} />
              <span className={table['zone']}> {zone}</span>
            </td>
            <td>{starter(row)}</td>
            <td>
              <Reason row={row} />
            </td>
            <td>
              <Superseded row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
