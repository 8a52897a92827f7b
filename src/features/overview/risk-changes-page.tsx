import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useQueryState, useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { RowsFailed } from '#components/rows-failed.tsx';
import type { Output } from '#contract/endpoint.ts';
import { listRiskChanges } from '#contract/risk-changes.ts';
import { COUNTING_UNIT_WORDS } from '#domain/counting-unit.ts';
import { RISK_CHANGES } from '#domain/risk-change.ts';
import { PRIORITIES, PRIORITY_FACTS } from '#domain/severity.ts';
import { formatNumber } from '#lib/format-number.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CardPage } from '#ui/card-page.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Pages } from '#ui/pages.tsx';
import { Select } from '#ui/select.tsx';
import { overviewUrl } from '#urls/overview.ts';
import { riskChangesParsers, rowsBeforeParser, type RiskChangesView } from '#urls/risk-changes.ts';
import styles from './overview-page.module.css';
import { PeriodSelect } from './period-select.tsx';
import { changeName, changeSentence } from './risk-changes-words.ts';
import { RiskChangesTable } from './risk-changes-table.tsx';
import { UnitSwitch } from './unit-switch.tsx';

/** Rows on one page of the list. */
const PAGE = 50;

/** Exactly what a number of the overview about the past counts, also what no other list has any more. */
export function RiskChangesPage() {
  const [view, setView] = useQueryStates(riskChangesParsers, { history: 'push' });
  const [before, setBefore] = useQueryState('offset', rowsBeforeParser);
  const offset = Math.max(0, before);
  const query = useQuery({
    ...apiQuery(listRiskChanges, { query: { ...view, offset, limit: PAGE } }),
    placeholderData: keepPreviousData,
  });
  const { data, isPlaceholderData } = query;
  // The next page may wait behind the last one; the first page of another list may not.
  const isOther = isPlaceholderData && offset === 0;
  const change = (next: Partial<RiskChangesView>) => {
    void setView(next);
    void setBefore(null);
  };
  return (
    <CardPage>
      <title>What changed · Image Scan Console</title>
      <div className={styles['head']}>
        <h1 className={styles['title']}>What changed</h1>
        <div className={styles['controls']}>
          <UnitSwitch unit={view.unit} onChange={(unit) => change({ unit })} />
          <Select
            label="Priority"
            value={view.priority}
            options={PRIORITIES.map((value) => ({ value, label: PRIORITY_FACTS[value].label }))}
            onChange={(priority) => change({ priority })}
          />
          {data ? (
            <Select
              label="Rows"
              value={view.change}
              options={RISK_CHANGES.map((value) => ({ value, label: changeName(value, data) }))}
              onChange={(next) => change({ change: next })}
            />
          ) : null}
          <PeriodSelect days={view.days} onChange={(days) => change({ days })} />
        </div>
        <p className={styles['sentence']}>
          {data && !isPlaceholderData ? changeSentence(view, data) : null}{' '}
          <Link className="link" to={overviewUrl(view)}>
            Back to the overview
          </Link>
        </p>
      </div>
      {data && query.error ? (
        <RowsFailed error={query.error} onRetry={() => void query.refetch()} />
      ) : null}
      <Card label="What changed">
        {data && !isOther ? (
          <Rows
            data={data}
            view={view}
            offset={offset}
            onPage={(next) => void setBefore(next, { history: 'push' })}
          />
        ) : (
          <AnswerState
            error={query.error}
            onRetry={() => void query.refetch()}
            what="The list"
            lines={10}
          />
        )}
      </Card>
    </CardPage>
  );
}

type RowsProps = {
  data: Output<typeof listRiskChanges>;
  view: RiskChangesView;
  offset: number;
  onPage: (offset: number) => void;
};

function Rows({ data, view, offset, onPage }: RowsProps) {
  const { rows, total } = data;
  if (total === 0) {
    return (
      <EmptyState icon="circle-check" title="Nothing is counted here">
        No {COUNTING_UNIT_WORDS[view.unit].one} at {PRIORITY_FACTS[view.priority].label} stands for
        this number in this time. Another priority, time or kind of change may have some.
      </EmptyState>
    );
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        icon="file-search"
        title="The list has no such page"
        actions={<Button onClick={() => onPage(0)}>Show its first page</Button>}
      >
        There are {formatNumber(total)} rows, and the address asks for later ones.
      </EmptyState>
    );
  }
  return (
    <>
      <RiskChangesTable rows={rows} view={view} />
      <Pages offset={offset} size={PAGE} total={total} onChange={onPage} />
    </>
  );
}
