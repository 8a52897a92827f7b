import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { apiQuery } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import type { RuleStart } from './rule-draft.ts';
import { listWhitelist, type WhitelistRule } from '#contract/whitelist.ts';
import { RISK_CATEGORIES, RISK_CATEGORY_FACTS, type RiskCategory } from '#domain/risk-category.ts';
import { Button } from '#ui/button.tsx';
import { CardPage } from '#ui/card-page.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FacetMenu } from '#ui/facet-menu.tsx';
import { Note } from '#ui/note.tsx';
import { whitelistParsers, WHITELIST_TABS } from '#urls/whitelist.ts';
import { RetireDialog } from './retire-dialog.tsx';
import { RulesTable } from './rules-table.tsx';
import { isOnTab, TAB_LABELS } from './whitelist-tabs.ts';
import styles from './whitelist-page.module.css';

/** Every rule that keeps risks from raising alerts, and what is to be done about each. */
export function WhitelistPage() {
  const [{ tab, category }, setView] = useQueryStates(whitelistParsers, { history: 'push' });
  const answer = useQuery(apiQuery(listWhitelist, { query: {} }));
  const permit = usePermit('whitelist.manage');
  const [asked, setAsked] = useState<RuleStart | null>(null);
  const [retiring, setRetiring] = useState<WhitelistRule | null>(null);
  const readOnly = permit.ok ? null : permit.reason;
  const asOf = Date.parse(answer.data?.asOf ?? '');
  const ofKind = (answer.data?.rows ?? []).filter(
    (rule) => category.length === 0 || category.includes(rule.category),
  );
  const shown = ofKind.filter((rule) => isOnTab(rule, tab, asOf));
  return (
    <CardPage>
      <title>Whitelist · Image Scan Console</title>
      <div className={styles['head']}>
        <h1 className={styles['title']}>Whitelist</h1>
        <Button
          kind="primary"
          icon="plus"
          disabledReason={readOnly}
          onClick={() => setAsked({ from: 'nothing' })}
        >
          Create rule
        </Button>
      </div>
      {readOnly === null ? null : <Note title="You can read these rules">{readOnly}</Note>}
      <div className={styles['tools']}>
        <nav className={styles['tabs']} aria-label="Rules">
          {WHITELIST_TABS.map((one) => (
            <button
              key={one}
              type="button"
              className={styles['tab']}
              aria-current={one === tab ? 'true' : undefined}
              onClick={() => void setView({ tab: one })}
            >
              {TAB_LABELS[one]}
              {answer.data ? (
                <span className={styles['count']}>
                  {ofKind.filter((rule) => isOnTab(rule, one, asOf)).length}
                </span>
              ) : null}
            </button>
          ))}
        </nav>
        <FacetMenu
          label="Kind"
          values={kindsOf(answer.data?.rows ?? [])}
          chosen={category}
          onChange={(next) => void setView({ category: next as RiskCategory[] })}
        />
      </div>
      {answer.data ? (
        <Rules
          shown={shown}
          all={answer.data.rows.length}
          readOnly={readOnly}
          onEdit={(rule) => setAsked({ from: 'rule', rule })}
          onRetire={setRetiring}
          onAll={() => void setView({ tab: 'all', category: [] })}
        />
      ) : (
        <AnswerState
          error={answer.error}
          onRetry={() => void answer.refetch()}
          what="The whitelist"
          lines={6}
        />
      )}
      {asked ? <RuleDialog start={asked} onClose={() => setAsked(null)} /> : null}
      {retiring ? <RetireDialog rule={retiring} onClose={() => setRetiring(null)} /> : null}
    </CardPage>
  );
}

function kindsOf(rules: readonly WhitelistRule[]) {
  return RISK_CATEGORIES.map((value) => ({
    value,
    label: RISK_CATEGORY_FACTS[value].plural,
    count: rules.filter(({ category }) => category === value).length,
  }));
}

type RulesProps = {
  shown: readonly WhitelistRule[];
  all: number;
  readOnly: string | null;
  onEdit: (rule: WhitelistRule) => void;
  onRetire: (rule: WhitelistRule) => void;
  onAll: () => void;
};

function Rules({ shown, all, onAll, ...table }: RulesProps) {
  if (all === 0)
    return (
      <EmptyState icon="eye-off" title="Nothing is whitelisted">
        A rule keeps a risk from raising alerts, in all repositories or in those that you choose.
        Retiring the rule brings its risks back.
      </EmptyState>
    );
  if (shown.length === 0)
    return (
      <EmptyState
        icon="filter-x"
        title="No rule is like that"
        actions={<Button onClick={onAll}>Show all rules</Button>}
      >
        Other rules exist.
      </EmptyState>
    );
  return <RulesTable rules={shown} {...table} />;
}
