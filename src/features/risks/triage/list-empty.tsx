import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { getRiskCounts } from '#contract/risk-counts.ts';
import { RISK_FACETS, type RiskFacet } from '#contract/risk-filter.ts';
import { SITE_LABELS, type Site } from '#domain/region.ts';
import { RISK_CATEGORY_FACTS, type RiskCategory } from '#domain/risk-category.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { activeFilters, filterText } from './list-texts.ts';
import { useAssignees } from './use-assignees.ts';
import type { ListView, SetListView } from './use-list-view.ts';

export type Relief = { drop: RiskFacet | 'q'; risks: number };

type FilteredToNothingProps = {
  view: ListView;
  setView: SetListView;
  risksAtSite: number;
  relief: readonly Relief[];
};

/** Nothing matches: says how much exists, and which one filter to drop. */
export function FilteredToNothing({ view, setView, risksAtSite, relief }: FilteredToNothingProps) {
  const count = activeFilters(view).length;
  const { nameOf } = useAssignees();
  const best = relief.find(({ risks }) => risks > 0);
  return (
    <EmptyState
      icon="filter-x"
      title={`No match for ${plural(count, 'filter')}`}
      actions={
        <>
          {best ? (
            <Button onClick={() => void setView(without(best.drop))}>
              Remove {filterText(best.drop, view, nameOf)}
            </Button>
          ) : null}
          <Button kind="ghost" onClick={() => void setView(CLEARED)}>
            Clear all
          </Button>
        </>
      }
    >
      {plural(risksAtSite, 'open risk')} exist in {SITE_LABELS[view.site]}.
      {best ? ` Removing ${filterText(best.drop, view, nameOf)} would show ${best.risks}.` : null}
    </EmptyState>
  );
}

/** No finding at the site at all. */
export function NothingYet({ category, site }: { category: RiskCategory; site: Site }) {
  const counts = useQuery(apiQuery(getRiskCounts, { query: { site } })).data;
  if (counts && counts.open[category] === undefined)
    return (
      <EmptyState icon="search" title="This kind of risk is not looked for">
        The server of this console delivers no {RISK_CATEGORY_FACTS[category].plural.toLowerCase()},
        so whether there are any is not known.
      </EmptyState>
    );
  return (
    <EmptyState icon="scan-line" title={`No risk is known in ${SITE_LABELS[site]}`}>
      Either no scan has run yet, or every image that was checked is clean. The Image grouping tells
      which images could not be checked.
    </EmptyState>
  );
}

function without(filter: RiskFacet | 'q'): Partial<ListView> {
  return { [filter]: filter === 'q' ? '' : [] };
}

const CLEARED: Partial<ListView> = {
  q: '',
  ...Object.fromEntries(RISK_FACETS.map((facet) => [facet, []])),
};
