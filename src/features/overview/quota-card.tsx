import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { QuotaBurnDownPlot } from '#components/quota-burn-down-plot.tsx';
import { forecastWords } from '#components/quota-forecast-words.ts';
import { getAccount } from '#contract/account.ts';
import { getQuota } from '#contract/quota.ts';
import { getQuotaUse } from '#contract/quota-ledger.ts';
import { formatInstant } from '#lib/format-instant.ts';
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
  const scanning = account?.imageScan === 'active';
  const words = forecastWords(quota.data, use.data, scanning);
  const plot = (asTable: boolean) => (
    <QuotaBurnDownPlot
      quota={quota.data}
      use={use.data}
      scanning={scanning}
      asTable={asTable}
      sentence={`${words.title}. ${words.detail}`}
    />
  );
  return (
    <OverviewCard
      title="Scan quota"
      sentence={[[`${words.title}.`], [words.detail]]}
      table={() => plot(true)}
    >
      {plot(false)}
      <p className={styles['foot']}>
        Resets {formatInstant(quota.data.resetsAt)}
        <ButtonLink size="small" to={QUOTA_PATH}>
          Forecast and ledger
        </ButtonLink>
      </p>
    </OverviewCard>
  );
}
