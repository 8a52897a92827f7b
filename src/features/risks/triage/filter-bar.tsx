import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type RefObject } from 'react';
import { failureText } from '#components/failure-text.ts';
import { printedKeys } from '#components/shortcuts.ts';
import { parseRiskSearch } from '#domain/risk-search.ts';
import { RISK_CATEGORY_FACTS } from '#domain/risk-category.ts';
import type { RiskFacet } from '#contract/risk-filter.ts';
import { Button } from '#ui/button.tsx';
import { FacetMenu } from '#ui/facet-menu.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { Switch } from '#ui/switch.tsx';
import styles from './filter-bar.module.css';
import type { ListView, SetListView } from './use-list-view.ts';
import { categoryView } from './category-views.ts';
import { facetFacts } from './risk-facets.ts';
import { facetCounts } from './list-queries.ts';
import { useAssignees } from './use-assignees.ts';

type FilterBarProps = {
  view: ListView;
  setView: SetListView;
  search: RefObject<HTMLInputElement | null>;
  children: React.ReactNode;
};

/** Search, chips and switch. All of them read the address and write it, so they cannot disagree. */
export function FilterBar({ view, setView, search, children }: FilterBarProps) {
  return (
    <div className={styles['bar']} role="search" aria-label="This list">
      <div className={styles['line']}>
        <SearchBox key={view.q} view={view} setView={setView} search={search} />
        {children}
      </div>
      <div className={styles['line']}>
        <Facets view={view} setView={setView} />
        {RISK_CATEGORY_FACTS[view.category].quickFix ? (
          <div className={styles['switch']}>
            <Switch
              label="Fixable only"
              checked={isFixableOnly(view)}
              onChange={() => void setView({ fix: isFixableOnly(view) ? [] : ['quick-fix'] })}
            />
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** Quick fix is possible now; `has:fix` in the search means that a fixed version exists. */
export function isFixableOnly(view: ListView): boolean {
  return view.fix.length === 1 && view.fix[0] === 'quick-fix';
}

type SearchBoxProps = Omit<FilterBarProps, 'children'>;

/** Applied on Enter and when the field is left, so that a half-typed term never filters. */
function SearchBox({ view, setView, search }: SearchBoxProps) {
  const [text, setText] = useState(view.q);
  const { notes } = parseRiskSearch(text);
  const apply = (wanted: string) => {
    if (wanted.trim() !== view.q) void setView({ q: wanted.trim() });
  };
  return (
    <SearchField
      ref={search}
      label={`Search ${RISK_CATEGORY_FACTS[view.category].plural.toLowerCase()}`}
      placeholder={categoryView(view.category).placeholder}
      value={text}
      onChange={setText}
      onCommit={apply}
      keys={printedKeys('searchList')}
      note={notes.join(' ')}
    />
  );
}

function Facets({ view, setView }: { view: ListView; setView: SetListView }) {
  const answer = useQuery({ ...facetCounts(view), placeholderData: keepPreviousData });
  const counts = answer.data;
  const { nameOf } = useAssignees();
  const set = (facet: RiskFacet, values: readonly string[]) =>
    void setView({ [facet]: values } as Partial<ListView>);
  return (
    <>
      {categoryView(view.category).facets.map((facet) => {
        const { label, valueLabel } = facetFacts(facet, view.category, nameOf);
        const chosen: readonly string[] = view[facet];
        const values = (counts?.facets[facet] ?? []).map(({ value, risks }) => ({
          value,
          label: valueLabel(value),
          count: risks,
        }));
        return (
          <FacetMenu
            key={facet}
            label={label}
            values={values}
            chosen={chosen}
            onChange={(next) => set(facet, next)}
          />
        );
      })}
      {answer.error ? (
        <p className={styles['failed']} role="alert">
          The counts could not be loaded. {failureText(answer.error).cause}
          <Button size="small" onClick={() => void answer.refetch()}>
            Retry now
          </Button>
        </p>
      ) : null}
    </>
  );
}
