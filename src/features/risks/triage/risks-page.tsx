import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useQueryState } from 'nuqs';
import { useNavigate, useParams } from 'react-router';
import { usePagedRows } from '#api/use-paged-rows.ts';
import type { GroupPage } from '#contract/risks.ts';
import type { HandlingAction } from '#domain/risk-handling.ts';
import { RISK_CATEGORY_FACTS, type RiskCategory } from '#domain/risk-category.ts';
import type { DataTableHandle } from '#ui/data-table/data-table.tsx';
import { useAnnounce } from '#ui/live-region.tsx';
import { focusUrl } from '#urls/focus.ts';
import { riskActParser, risksUrl } from '#urls/risks.ts';
import { CategoryContext } from './category-context.ts';
import { FilterBar } from './filter-bar.tsx';
import { fixSubject } from './fix-subject.ts';
import { LIST_KINDS } from './list-kinds.ts';
import type { AnyGroup } from './risk-columns.tsx';
import { rowSelection, selectedRisks, type ListDialog } from './selected-risks.ts';
import { ListFooter } from './list-footer.tsx';
import { ListTable } from './list-table.tsx';
import { ListTools } from './list-tools.tsx';
import { narrowSearch } from './narrow-search.ts';
import { openIndex } from './open-index.ts';
import { PageHead } from './page-head.tsx';
import { riskFilter } from './list-queries.ts';
import { useChosenImage } from './use-chosen-image.ts';
import { useCurrentRow } from './use-current-row.ts';
import { useHandlingPermit } from './use-handling-permit.ts';
import { useListKeys } from './use-list-keys.ts';
import { useListView } from './use-list-view.ts';
import { useSelection } from './use-selection.ts';
import styles from './risks-page.module.css';
import type { FirstAction } from './panel-content.tsx';
import type { BulkHandle } from './bulk-actions.tsx';
import type { PanelHandle } from './risk-panel.tsx';

/** Only the grouping by image tells what could not be checked. */
const UncheckedImages = lazy(async () => ({
  default: (await import('./unchecked-images.tsx')).UncheckedImages,
}));

const ViewsBar = lazy(async () => ({
  default: (await import('../views/views-bar.tsx')).ViewsBar,
}));

/** Comes with the first row that is picked, and stays for the way back. */
const BulkActions = lazy(async () => ({
  default: (await import('./bulk-actions.tsx')).BulkActions,
}));

const ListDialogs = lazy(async () => ({
  default: (await import('./list-dialogs.tsx')).ListDialogs,
}));

/** The panel comes when one is opened: the list is of use without it. */
const RiskPanel = lazy(async () => ({
  default: (await import('./risk-panel.tsx')).RiskPanel,
}));

const NO_QUICK_FIX = 'Quick fix exists for system vulnerabilities only';

/** What keys do to picked rows; other keys are for the current row. */
const BULK_ACTIONS: { readonly [action in FirstAction]?: HandlingAction } = {
  openIgnore: 'ignore',
  openAssign: 'assign',
  assignToMe: 'assign',
};

/** The triage list and, beside it, the panel of the risk in the address. */
export function RisksPage({ category }: { category: RiskCategory }) {
  return (
    <CategoryContext value={category}>
      <RiskList category={category} />
    </CategoryContext>
  );
}

function RiskList({ category }: { category: RiskCategory }) {
  const { riskId: openId } = useParams();
  const [view, setView] = useListView();
  const navigate = useNavigate();
  const kind = LIST_KINDS[view.group];
  const filterKey = JSON.stringify([riskFilter(view), view.group, view.sort, view.order]);
  const pageOptions = useCallback(
    (offset: number, limit: number) => kind.page(view, offset, limit),
    // The filter in one text: the view is a new object on every change of the address.
    // oxlint-disable-next-line react/exhaustive-deps
    [filterKey],
  );
  const list = usePagedRows<AnyGroup, GroupPage<AnyGroup>>(pageOptions);
  const selection = useSelection(
    JSON.stringify([category, view.site, view.group]),
    JSON.stringify(riskFilter(view)),
  );
  const [current, setCurrent] = useCurrentRow(filterKey);
  const table = useRef<DataTableHandle>(null);
  const panel = useRef<PanelHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const columnsTrigger = useRef<HTMLButtonElement>(null);
  const permit = useHandlingPermit();
  const announce = useAnnounce();
  const bulk = useRef<BulkHandle>(null);
  const [dialog, setDialog] = useState<ListDialog | null>(null);
  const [asked, setAsked] = useQueryState('do', riskActParser);
  const [digest] = useChosenImage();
  const [selecting, setSelecting] = useState(false);
  const [firstBulk, setFirstBulk] = useState<HandlingAction | null>(null);
  if (!selecting && !selection.isEmpty) setSelecting(true);
  const openAt = openIndex(list, current, openId);
  const [firstAction, setFirstAction] = useState<FirstAction | null>(null);

  const open = useCallback(
    (index: number, replace = false) => {
      const row = list.rowAt(index);
      if (!row) return;
      setCurrent(index);
      if (view.group === 'risk') {
        void navigate(risksUrl(category, view, kind.rowKey(row)), { replace });
      } else {
        void setView({ group: 'risk', q: narrowSearch(view.q, kind.term(row)) });
      }
    },
    [category, kind, list, navigate, setCurrent, setView, view],
  );

  function close() {
    void navigate(risksUrl(category, view));
    table.current?.focusRow(current);
  }

  function step(by: 1 | -1) {
    const from = openId === undefined ? current : (openAt ?? current);
    const target = Math.max(0, Math.min(list.total - 1, from + by));
    if (openId === undefined) table.current?.focusRow(target);
    else open(target, true);
    setCurrent(target);
    setFirstAction(null);
  }

  /** A key that is pressed before the actions have come is not lost. */
  function askBulk(action: HandlingAction) {
    if (bulk.current) bulk.current.ask(action);
    else setFirstBulk(action);
  }

  const askExport = () => setDialog({ kind: 'export', selection: selectedRisks(view, selection) });

  /** The risk of the panel, else the picked rows, else the current one. */
  function askFix() {
    if (!RISK_CATEGORY_FACTS[category].quickFix) return announce(NO_QUICK_FIX);
    const row = list.rowAt(current);
    if (openId !== undefined)
      setDialog({
        kind: 'fix',
        selection: fixSubject({ category, site: view.site, id: openId }, digest),
      });
    else if (!selection.isEmpty)
      setDialog({ kind: 'fix', selection: selectedRisks(view, selection) });
    else if (row) setDialog({ kind: 'fix', selection: rowSelection(view, kind.rowKey(row)) });
  }

  const shown =
    dialog ?? (asked ? { kind: asked, selection: selectedRisks(view, selection) } : null);

  useListKeys({
    step,
    open:
      openId === undefined
        ? () => {
            setFirstAction(null);
            open(current);
          }
        : null,
    close: openId === undefined ? (selection.isEmpty ? null : selection.clear) : close,
    select: () => {
      const row = list.rowAt(current);
      if (row) selection.toggle(kind.rowKey(row));
    },
    selectAll: selection.all,
    exportRows: askExport,
    fix: askFix,
    oneByOne: () => void navigate(focusUrl(category, view)),
    undo: () => (bulk.current ? bulk.current.undo() : announce('Nothing to undo')),
    search: () => search.current?.focus(),
    columns: () => columnsTrigger.current?.click(),
    act: (action) => {
      if (panel.current) return panel.current[action]();
      const bulkAction = selection.isEmpty ? undefined : BULK_ACTIONS[action];
      if (bulkAction) return askBulk(bulkAction);
      if (openId === undefined && view.group !== 'risk') return;
      setFirstAction(action);
      if (openId === undefined) open(current);
    },
    copyLink: () => panel.current?.copyLink(),
    view,
    setView,
  });

  return (
    <div className={styles['split']}>
      <div className={styles['list']} data-beside-panel={openId !== undefined || undefined}>
        <PageHead view={view} setView={setView} page={list.page} stale={list.stale} />
        <Suspense fallback={<div className={styles['views']} />}>
          <ViewsBar view={view} />
        </Suspense>
        <FilterBar view={view} setView={setView} search={search}>
          <ListTools
            view={view}
            setView={setView}
            columnsTrigger={columnsTrigger}
            onExport={askExport}
          />
        </FilterBar>
        {view.group === 'image' ? (
          <Suspense>
            <UncheckedImages site={view.site} />
          </Suspense>
        ) : null}
        <ListTable
          view={view}
          setView={setView}
          list={list}
          current={openAt ?? current}
          onCurrentChange={setCurrent}
          onOpen={(index) => {
            setFirstAction(null);
            open(index);
          }}
          besidePanel={openId !== undefined}
          selection={selection}
          handle={table}
        />
        {selecting ? (
          <Suspense>
            <BulkActions
              view={view}
              total={list.total}
              selection={selection}
              permit={permit}
              first={firstBulk}
              onExport={askExport}
              onFix={RISK_CATEGORY_FACTS[category].quickFix ? askFix : null}
              handle={bulk}
            />
          </Suspense>
        ) : null}
        {shown ? (
          <Suspense>
            <ListDialogs
              dialog={shown}
              view={view}
              onFixing={selection.clear}
              onClose={() => {
                setDialog(null);
                void setAsked(null);
              }}
            />
          </Suspense>
        ) : null}
        <ListFooter view={view} list={list} />
      </div>
      {openId === undefined ? null : (
        <Suspense>
          <RiskPanel
            firstAction={firstAction}
            address={{ category, id: openId, site: view.site }}
            position={openAt === null ? null : { index: openAt, total: list.total }}
            permit={permit}
            onClose={close}
            onPrevious={() => step(-1)}
            onNext={() => step(1)}
            handle={panel}
          />
        </Suspense>
      )}
    </div>
  );
}
