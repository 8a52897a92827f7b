import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { forecastWords } from '#components/quota-forecast-words.ts';
import { getAccount } from '#contract/account.ts';
import { getQuota } from '#contract/quota.ts';
import { getQuotaUse } from '#contract/quota-ledger.ts';
import { formatInstant } from '#lib/format-instant.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Card } from '#ui/card.tsx';
import { QUOTA_PATH } from '#urls/quota.ts';
import { OverviewCard } from './overview-card.tsx';
import styles from './overview-table.module.css';

/** How the month ends. Units are of the whole account; its page has the line and the ledger. */
export function QuotaCard() {
  const quota = useQuery(apiQuery(getQuota, {}));
  const use = useQuery(apiQuery(getQuotaUse, {}));
  const account = useQuery(apiQuery(getAccount, {})).data;
  if (!quota.data || !use.data)
    return (
      <Card label="Scan quota">
        <AnswerState
          error={quota.error ?? use.error}
          onRetry={() => void Promise.all([quota.refetch(), use.refetch()])}
          what="The quota"
          lines={4}
        />
      </Card>
    );
  const { remaining, purchased, consumed, resetsAt } = quota.data;
  const words = forecastWords(quota.data, use.data, account?.imageScan === 'active');
  return (
    <OverviewCard title="Scan quota" sentence={[`${words.title}.`, words.detail]}>
      <table className={styles['table']} aria-label="Scan quota">
        <tbody>
          <tr>
            <th scope="row">Left this month</th>
            <td data-number>
              {formatNumber(remaining)} of {plural(purchased, 'unit')}
            </td>
          </tr>
          <tr>
            <th scope="row">Used</th>
            <td data-number>{plural(consumed, 'unit')}</td>
          </tr>
          <tr>
            <th scope="row">Resets</th>
            <td data-number>{formatInstant(resetsAt)}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles['foot']}>
        <ButtonLink size="small" to={QUOTA_PATH}>
          Forecast and ledger
        </ButtonLink>
      </p>
    </OverviewCard>
  );
}
