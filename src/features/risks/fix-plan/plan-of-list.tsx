import { useQueryStates } from 'nuqs';
import { AnswerState } from '#components/answer-state.tsx';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Card } from '#ui/card.tsx';
import { fixPlanParsers } from '#urls/fix-plan.ts';
import { riskFilter } from '../triage/list-queries.ts';
import type { ListView } from '../triage/use-list-view.ts';
import styles from './fix-plan-page.module.css';
import { NothingToPlan } from './nothing-to-plan.tsx';
import { PlanContent } from './plan-content.tsx';
import { useFixPlan } from './use-fix-plan.ts';

type PlanOfListProps = {
  list: ListView;
  /** Where to go back to. */
  address: string;
};

/** The plan of one list: while it is read and worked out, when it fails, and when it is there. */
export function PlanOfList({ list, address }: PlanOfListProps) {
  const [{ take, bases }, setChoice] = useQueryStates(fixPlanParsers, { history: 'replace' });
  const { plan, progress, renewing, error, retry } = useFixPlan(riskFilter(list), bases);
  if (error || !plan) {
    return (
      <Card>
        <AnswerState error={error} onRetry={retry} what="The plan" lines={8} />
        {error || progress.total === 0 ? null : (
          <p className={styles['reading']}>
            {formatNumber(progress.done)} of {plural(progress.total, 'risk')} read
          </p>
        )}
      </Card>
    );
  }
  if (plan.rows.length === 0) return <NothingToPlan why="none-matches" address={address} />;
  return (
    <PlanContent
      plan={plan}
      list={list}
      take={Math.min(Math.max(1, take), plan.steps.length)}
      bases={bases}
      renewing={renewing}
      onTake={(next) => void setChoice({ take: next })}
      onBases={(next) => void setChoice({ bases: next })}
    />
  );
}
