import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Quota } from '#contract/quota.ts';
import type { QuotaUse } from '#contract/quota-ledger.ts';
import { Button } from '#ui/button.tsx';
import { QuotaAnswer } from './quota-answer.tsx';
import styles from './quota-burn-down-card.module.css';
import { QuotaCard } from './quota-card.tsx';
import { QuotaBurnDownPlot } from '#components/quota-burn-down-plot.tsx';
import { forecastWords } from '#components/quota-forecast-words.ts';
import { trendWords } from './quota-trend-words.ts';

type QuotaBurnDownCardProps = {
  quota: UseQueryResult<Quota>;
  use: UseQueryResult<QuotaUse>;
  scanning: boolean;
};

/** How the units of the month went and will go, as a plot or as the table of the same numbers. */
export function QuotaBurnDownCard({ quota, use, scanning }: QuotaBurnDownCardProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <QuotaCard
      title="Units left each day"
      actions={
        <Button
          kind="ghost"
          size="small"
          icon="table"
          label="Show as table"
          pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        />
      }
    >
      <QuotaAnswer query={use} what="The use of each day" lines={10}>
        {(daily) =>
          // Without a quota there is nothing that days could be left of; its card says why.
          quota.data ? (
            <BurnDownBody quota={quota.data} use={daily} scanning={scanning} asTable={asTable} />
          ) : null
        }
      </QuotaAnswer>
    </QuotaCard>
  );
}

type BodyProps = { quota: Quota; use: QuotaUse; scanning: boolean; asTable: boolean };

function BurnDownBody({ quota, use, scanning, asTable }: BodyProps) {
  const { lead, rest } = trendWords(quota, use, scanning);
  return (
    <>
      <p className={styles['say']}>
        <strong>{lead}</strong>
        {rest}
      </p>
      <QuotaBurnDownPlot
        quota={quota}
        use={use}
        scanning={scanning}
        asTable={asTable}
        sentence={`${lead}${rest} ${forecastWords(quota, use, scanning).title}.`}
      />
    </>
  );
}
