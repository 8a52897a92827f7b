import { useQueryStates } from 'nuqs';
import { useCallback, useMemo, useRef, useState } from 'react';
import { apiQuery } from '#api/query.ts';
import { usePagedRows } from '#api/use-paged-rows.ts';
import { printedKeys, SHORTCUTS } from '#components/shortcuts.ts';
import type { Output } from '#contract/endpoint.ts';
import { listScanJobs, type ScanDetail, type ScanJob } from '#contract/scans.ts';
import { JOB_STATE_LABELS } from '#domain/scan-labels.ts';
import { JOB_STATES } from '#domain/scan-state.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { ButtonLink } from '#ui/button-link.tsx';
import { Card } from '#ui/card.tsx';
import { FacetMenu } from '#ui/facet-menu.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { useHotkeys } from '#ui/use-hotkeys.ts';
import { scanLogParsers, scanPlanUrl } from '#urls/scans.ts';
import { ScanLogTable } from './scan-log-table.tsx';
import styles from './scan-log.module.css';
import { useScanBlocker } from '#api/use-scan-blocker.ts';

type Answer = Output<typeof listScanJobs>;
export type LogList = ReturnType<typeof usePagedRows<ScanJob, Answer>>;

/** The longest text that the server searches for. */
const SEARCH_MAX = 200;

/** Images that one plan can name; see the limit of the contract. */
const PLAN_MAX = 200;

/** Each image of a scan with what became of it. */
export function ScanLog({ scan }: { scan: ScanDetail }) {
  const { id, images } = scan;
  const [typed, setView] = useQueryStates(scanLogParsers, { history: 'push' });
  const q = typed.q.trim().slice(0, SEARCH_MAX);
  const view = useMemo(() => ({ images: typed.images, q }), [typed.images, q]);
  const pageOptions = useCallback(
    (offset: number, limit: number) =>
      apiQuery(listScanJobs, {
        path: { id },
        query: { state: view.images, ...(view.q && { q: view.q }), offset, limit },
      }),
    [id, view],
  );
  const list = usePagedRows<ScanJob, Answer>(pageOptions);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <Card label="Log">
      <div className={styles['head']} role="search" aria-label="This log">
        <h2 className={styles['title']}>Log</h2>
        <SearchBox key={q} q={q} onSearch={(next) => void setView({ q: next })} />
        <FacetMenu
          label="State"
          values={JOB_STATES.map((value) => ({
            value,
            label: JOB_STATE_LABELS[value],
            count: scan.counts[value],
          }))}
          chosen={view.images}
          onChange={(states) => void setView({ images: states as typeof view.images })}
        />
      </div>
      <ScanLogTable
        list={list}
        filtered={view.images.length > 0 || q !== ''}
        all={images}
        viewKey={JSON.stringify(view)}
        selected={selected}
        onSelectedChange={setSelected}
        onShowAll={() => void setView(null)}
      />
      <Foot list={list} selected={selected} onClear={() => setSelected(new Set())} />
    </Card>
  );
}

/** Applied on Enter and when the field is left, like the search of every list. */
function SearchBox({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const [text, setText] = useState(q);
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([{ keys: SHORTCUTS.searchList.keys, run: () => field.current?.focus() }]);
  return (
    <SearchField
      ref={field}
      label="Search the log"
      placeholder="Part of a repository, tag or digest"
      value={text}
      onChange={setText}
      onCommit={(wanted) => {
        if (wanted.trim() !== q) onSearch(wanted.trim());
      }}
      keys={printedKeys('searchList')}
      note=""
    />
  );
}

type FootProps = { list: LogList; selected: ReadonlySet<string>; onClear: () => void };

/** How many images are shown, and a plan for those that were picked out. */
function Foot({ list, selected, onClear }: FootProps) {
  const blocker = useScanBlocker();
  const tooMany =
    selected.size > PLAN_MAX ? `A plan can name ${PLAN_MAX} images at most; clear some` : null;
  return (
    <div className={styles['foot']}>
      <span>{list.page ? plural(list.total, 'image') : null}</span>
      {selected.size > 0 ? (
        <>
          <ButtonLink
            size="small"
            to={scanPlanUrl({ digests: [...selected] })}
            disabledReason={blocker ?? tooMany}
          >
            Plan a scan of {plural(selected.size, 'image')}
          </ButtonLink>
          <Button kind="ghost" size="small" onClick={onClear}>
            Clear
          </Button>
        </>
      ) : null}
    </div>
  );
}
