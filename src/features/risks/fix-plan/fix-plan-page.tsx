import { useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { AnswerState } from '#components/answer-state.tsx';
import type { RiskSelection } from '#contract/batches.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { ButtonLink } from '#ui/button-link.tsx';
import { Card } from '#ui/card.tsx';
import { CardPage } from '#ui/card-page.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { fixPlanParsers } from '#urls/fix-plan.ts';
import { riskListParsers, risksUrl } from '#urls/risks.ts';
import { riskFilter } from '../triage/list-queries.ts';
import { filtersText } from '../triage/list-texts.ts';
import { useAssignees } from '../triage/use-assignees.ts';
import styles from './fix-plan-page.module.css';
import { PlanContent } from './plan-content.tsx';
import { useFixPlan } from './use-fix-plan.ts';

const CATEGORY = 'system-vulnerability';

/** What to do about the risks of a filter, in the order of what each action removes for its work. */
export function FixPlanPage() {
  const [state] = useQueryStates(riskListParsers);
  const [{ take, bases }, setPlan] = useQueryStates(fixPlanParsers, { history: 'replace' });
  const { nameOf } = useAssignees();
  const view = { ...state, category: CATEGORY } as const;
  const fix = state.fix.length === 1 && state.fix[0] === 'quick-fix' ? state.fix : FIXABLE;
  const selection: RiskSelection = {
    filter: { ...riskFilter(view), fix: [...fix] },
    group: 'finding',
    pick: { kind: 'all-but', keys: [] },
  };
  const { rows, steps, progress, error, retry } = useFixPlan(selection, bases);
  const list = risksUrl(CATEGORY, state);
  return (
    <CardPage>
      <title>Fix plan · Image Scan Console</title>
      <nav className={styles['crumbs']} aria-label="Where you are">
        <Link to={list}>System vulnerabilities</Link>
        <Icon name="chevron-right" size={14} />
        <span aria-current="page">Fix plan</span>
      </nav>
      <div className={styles['head']}>
        <h1 className={styles['title']}>Fix plan</h1>
        <p className={styles['meta']}>
          For risks that have a fixed version. {filtersText(view, nameOf)}
        </p>
      </div>
      {error || !rows ? (
        <Card>
          <AnswerState error={error} onRetry={retry} what="The risks to plan" lines={8} />
          {error || progress.total === 0 ? null : (
            <p className={styles['reading']}>
              {formatNumber(progress.done)} of {plural(progress.total, 'risk')} read
            </p>
          )}
        </Card>
      ) : rows.length === 0 ? (
        <Card>
          <EmptyState
            icon="wrench"
            title="Nothing here has a fixed version"
            actions={<ButtonLink to={list}>Back to the list</ButtonLink>}
          >
            Of the risks of this filter none can be fixed yet. Another filter may have some.
          </EmptyState>
        </Card>
      ) : steps === null ? (
        <Card>
          <AnswerState error={null} onRetry={retry} what="The plan" lines={8} />
        </Card>
      ) : (
        <PlanContent
          rows={rows}
          steps={steps}
          filter={selection.filter}
          take={Math.min(Math.max(1, take), steps.length)}
          bases={bases}
          onTake={(next) => void setPlan({ take: next })}
          onBases={(next) => void setPlan({ bases: next })}
        />
      )}
    </CardPage>
  );
}

const FIXABLE = ['quick-fix', 'blocked'] as const;
