import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import { getAccount } from '#contract/account.ts';
import { getQuota } from '#contract/quota.ts';
import { getQuotaUse } from '#contract/quota-ledger.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { CHANGE_QUOTA_PATH } from '#urls/subscription.ts';
import { LedgerCard } from './ledger-card.tsx';
import { LedgerExportButton } from './ledger-export-button.tsx';
import { THIS_MONTH } from './ledger-queries.ts';
import { QuotaBurnDownCard } from './quota-burn-down-card.tsx';
import { QuotaNotice } from './quota-notice.tsx';
import styles from './quota-summary.module.css';
import { QuotaUnitsCard } from './quota-units-card.tsx';

/** The quota half of the page: what is left, how it goes on, and what used it. */
export function QuotaSummary() {
  const quota = useQuery(apiQuery(getQuota, {}));
  const use = useQuery(apiQuery(getQuotaUse, {}));
  const state = useQuery(apiQuery(getAccount, {})).data?.imageScan;
  // Only days of grace stop scans while the page can still be read; not knowing is no reason to say so.
  const scanning = state !== 'grace';
  return (
    <>
      <QuotaHead consumed={quota.data?.consumed} />
      <div className={styles['pair']}>
        <QuotaUnitsCard quota={quota} use={use} scanning={scanning}>
          <QuotaNotice />
        </QuotaUnitsCard>
        <QuotaBurnDownCard quota={quota} use={use} scanning={scanning} />
      </div>
      <LedgerCard />
    </>
  );
}

function QuotaHead({ consumed }: { consumed: number | undefined }) {
  const permit = usePermit('quota.buy');
  return (
    <div className={styles['head']}>
      <title>Quota &amp; regions · Image Scan Console</title>
      <h1 className={styles['title']}>Quota &amp; regions</h1>
      <p className={styles['scope']}>The whole account, both sites: China and outside China</p>
      <div className={styles['actions']}>
        <LedgerExportButton
          view={THIS_MONTH}
          disabledReason={consumed === 0 ? 'No unit was used this month: there is no row' : null}
        >
          Export ledger
        </LedgerExportButton>
        <ButtonLink
          kind="primary"
          to={CHANGE_QUOTA_PATH}
          disabledReason={permit.ok ? null : permit.reason}
        >
          Increase quota
        </ButtonLink>
      </div>
    </div>
  );
}
