import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { apiQuery } from '#api/query.ts';
import { AnswerState } from '#components/answer-state.tsx';
import { getRiskTotals } from '#contract/risk-counts.ts';
import { COUNTING_UNIT_WORDS } from '#domain/counting-unit.ts';
import { RISK_CATEGORY_FACTS, type RiskCategory } from '#domain/risk-category.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Card } from '#ui/card.tsx';
import { CardPage } from '#ui/card-page.tsx';
import { allRisksParsers } from '#urls/all-risks.ts';
import { risksUrl } from '#urls/risks.ts';
import { categoryView } from '../triage/category-views.ts';
import { riskFilter } from '../triage/list-queries.ts';
import { filtersText } from '../triage/list-texts.ts';
import { useAssignees } from '../triage/use-assignees.ts';
import styles from '../record-table.module.css';
import page from './all-risks-page.module.css';

/** The widest set of filters: what no category has is not in the answer either. */
const WIDEST: RiskCategory = 'system-vulnerability';

/** How many risks of all categories a filter shows, and the way to the list of each. */
export function AllRisksPage() {
  const [{ unit, ...state }] = useQueryStates(allRisksParsers);
  const { nameOf } = useAssignees();
  const view = { ...state, category: WIDEST };
  const { category: _, ...filter } = riskFilter(view);
  const query = useQuery(apiQuery(getRiskTotals, { query: { ...filter, unit } }));
  const { one, many, label } = COUNTING_UNIT_WORDS[unit];
  const group = unit === 'image' ? 'image' : 'risk';
  return (
    <CardPage>
      <title>All risks · Image Scan Console</title>
      <div>
        <h1 className={page['title']}>All risks</h1>
        <p className={page['meta']}>
          {query.data ? <strong>{plural(query.data.total, one, many)}</strong> : null}{' '}
          {filtersText(view, nameOf)}. Counted by {label.toLowerCase()}.
        </p>
      </div>
      {query.data ? (
        <div className={styles['scroll']}>
          <table className={styles['table']} aria-label="All risks">
            <thead>
              <tr>
                <th scope="col">Category</th>
                <th scope="col" data-number>
                  {many.charAt(0).toUpperCase() + many.slice(1)}
                </th>
              </tr>
            </thead>
            <tbody>
              {query.data.categories.map(({ category, total }) => {
                const list = risksUrl(category, {
                  ...state,
                  group: categoryView(category).groupings.includes(group) ? group : 'risk',
                });
                return (
                  <tr key={category}>
                    <th scope="row">
                      <Link className="link" to={list}>
                        {RISK_CATEGORY_FACTS[category].plural}
                      </Link>
                    </th>
                    <td data-number>
                      <Link className="link" to={list}>
                        {formatNumber(total)}
                        <span className="visually-hidden">
                          {' '}
                          {many} of {RISK_CATEGORY_FACTS[category].plural}
                        </span>
                      </Link>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      ) : (
        <Card>
          <AnswerState
            error={query.error}
            onRetry={() => void query.refetch()}
            what="The count of the risks"
            lines={6}
          />
        </Card>
      )}
      {unit === 'image' ? (
        <p className={page['meta']}>
          An image may be in several categories, so there may be fewer images than the rows add up
          to.
        </p>
      ) : null}
    </CardPage>
  );
}
