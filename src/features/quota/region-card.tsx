import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { usePermit } from '#api/use-permit.ts';
import type { Output } from '#contract/endpoint.ts';
import type { listRegions } from '#contract/regions.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useAnnounce } from '#ui/live-region.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { QuotaAnswer } from './quota-answer.tsx';
import { QuotaCard } from './quota-card.tsx';
import styles from './region-card.module.css';
import { groupRegions } from './region-groups.ts';
import { ScopeDialog } from './region-scope-dialog.tsx';
import { useScopeChange, type ScopeChange } from './region-scope-change.ts';
import { RegionTable } from './region-table.tsx';

type RegionList = Output<typeof listRegions>;

/** The regions of both sites, whichever site the header shows: quota is for the whole account (D14). */
export function RegionCard({ query }: { query: UseQueryResult<RegionList> }) {
  const [find, setFind] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const rows = query.data?.rows ?? [];
  const on = rows.filter(({ inScope }) => inScope).length;

  function showAll() {
    setFind('');
    field.current?.focus();
  }

  return (
    <QuotaCard
      title="Regions"
      meta={
        query.data
          ? `${on} of ${rows.length} supported regions are on. Both sites are shown.`
          : null
      }
      actions={
        <div className={styles['find']}>
          <SearchField
            ref={field}
            label="Find a region"
            placeholder="Find a region"
            value={find}
            onChange={setFind}
            onCommit={setFind}
            keys={[]}
            note=""
          />
        </div>
      }
    >
      <QuotaAnswer query={query} what="The regions" lines={12}>
        {(list) => <FoundRegions list={list} find={find} onShowAll={showAll} />}
      </QuotaAnswer>
    </QuotaCard>
  );
}

type FoundRegionsProps = { list: RegionList; find: string; onShowAll: () => void };

/** The table of what was found, with its switches; or a way back when nothing was. */
function FoundRegions({ list: { rows, unscannable }, find, onShowAll }: FoundRegionsProps) {
  const [asked, setAsked] = useState<ScopeChange | null>(null);
  const permit = usePermit('settings.change');
  const { save, pending } = useScopeChange();
  const sites = groupRegions(rows, find);
  const shown = sites.reduce((total, site) => total + site.shown, 0);
  const askedRow = rows.find(({ regionId }) => regionId === asked?.regionId);
  useFoundAnnouncement(find, shown);
  if (shown === 0) return <NothingFound find={find} regions={rows.length} onShowAll={onShowAll} />;
  return (
    <div className={styles['content']}>
      {permit.ok ? null : <p className={styles['permit']}>{permit.reason}</p>}
      <RegionTable
        sites={sites}
        unscannable={unscannable}
        filtered={shown < rows.length}
        permit={permit}
        pending={pending}
        onChange={setAsked}
      />
      {asked && askedRow ? (
        <ScopeDialog
          scope={askedRow}
          inScope={asked.inScope}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            save(asked);
          }}
        />
      ) : null}
    </div>
  );
}

type NothingFoundProps = { find: string; regions: number; onShowAll: () => void };

function NothingFound({ find, regions, onShowAll }: NothingFoundProps) {
  return (
    <EmptyState
      icon="filter-x"
      title={`No region matches “${find.trim()}”`}
      actions={<Button onClick={onShowAll}>Show all {plural(regions, 'region')}</Button>}
    >
      Regions are found by name, ID, area or zone letter.
    </EmptyState>
  );
}

/** Tells how many regions the find field leaves, to those who do not see the table. */
function useFoundAnnouncement(find: string, shown: number): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (find.trim()) announce(`${plural(shown, 'region')} found`);
  }, [announce, find, shown]);
}
