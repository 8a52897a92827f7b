import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { apiQuery } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { RowsFailed } from '#components/rows-failed.tsx';
import { getOverview, type Overview } from '#contract/overview.ts';
import type { FixTargets } from '#domain/fix-target.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CardPage } from '#ui/card-page.tsx';
import { overviewParsers } from '#urls/overview.ts';
import { BlindSpotsCard } from './blind-spots-card.tsx';
import { EvidenceButton } from './evidence-button.tsx';
import type { Scope } from './overview-links.ts';
import styles from './overview-page.module.css';
import { PeriodSelect } from './period-select.tsx';
import { RegionCard } from './region-card.tsx';
import { ImageRankingCard, OwnerRankingCard, PackageRankingCard } from './ranking-cards.tsx';
import { CategoryCard } from './category-card.tsx';
import { AgeCard } from './age-card.tsx';
import { QuotaCard } from './quota-card.tsx';
import { overviewSentence } from './overview-words.ts';
import { contextWords } from './period-words.ts';
import { SentenceView } from './sentence-view.tsx';
import { StatStrip } from './stat-strip.tsx';
import { TargetsDialog } from './targets-dialog.tsx';
import { TrendCard } from './trend-card.tsx';
import { UnitSwitch } from './unit-switch.tsx';

/** How the account stands, what changed it, and where to go on: every number leads to its rows. */
export function OverviewPage() {
  const [{ site, days, unit }, setView] = useQueryStates(overviewParsers, { history: 'push' });
  const query = useQuery(apiQuery(getOverview, { query: { site, days, unit } }));
  const overview = query.data;
  const scope = { site, unit, days };
  return (
    <CardPage>
      <title>Overview · Image Scan Console</title>
      <div className={styles['head']}>
        <h1 className={styles['title']}>Overview</h1>
        <div className={styles['controls']}>
          <span className={styles['quiet']}>Count by</span>
          <UnitSwitch unit={unit} onChange={(next) => void setView({ unit: next })} />
          <PeriodSelect days={days} onChange={(next) => void setView({ days: next })} />
          {overview ? <EvidenceButton overview={overview} scope={scope} /> : null}
        </div>
        <p className={styles['sentence']}>
          {overview ? <SentenceView sentence={overviewSentence(overview, scope)} /> : null}
        </p>
        {overview ? <p className={styles['context']}>{contextWords(overview, scope)}</p> : null}
      </div>
      {overview && query.error ? (
        <RowsFailed error={query.error} onRetry={() => void query.refetch()} />
      ) : null}
      {overview ? (
        <Cards overview={overview} scope={scope} />
      ) : (
        <Card>
          <AnswerState
            error={query.error}
            onRetry={() => void query.refetch()}
            what="The overview"
            lines={16}
          />
        </Card>
      )}
    </CardPage>
  );
}

type CardsProps = { overview: Overview; scope: Scope };

function Cards({ overview, scope }: CardsProps) {
  return (
    <>
      <StatStrip overview={overview} scope={scope} />
      <div className={styles['wide']}>
        <TrendCard overview={overview} scope={scope} />
        <QuotaCard />
      </div>
      <div className={styles['ages']}>
        <CategoryCard overview={overview} scope={scope} />
        <AgeCard overview={overview} scope={scope} targets={<Targets overview={overview} />} />
      </div>
      <div className={styles['three']}>
        <ImageRankingCard overview={overview} scope={scope} />
        <PackageRankingCard overview={overview} scope={scope} />
        <OwnerRankingCard overview={overview} scope={scope} />
      </div>
      <div className={styles['two']}>
        <RegionCard overview={overview} scope={scope} />
        <BlindSpotsCard scope={scope} />
      </div>
    </>
  );
}

/** The targets are the admin's; others read why they cannot change them. */
function Targets({ overview }: { overview: Overview }) {
  const [asking, setAsking] = useState(false);
  const permit = usePermit('settings.change');
  const targets = Object.fromEntries(
    overview.ages.map(({ priority, targetDays }) => [priority, targetDays]),
  ) as FixTargets;
  return (
    <>
      <Button
        size="small"
        disabledReason={permit.ok ? null : permit.reason}
        onClick={() => setAsking(true)}
      >
        Change targets
      </Button>
      {asking ? <TargetsDialog targets={targets} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
