import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { failureText } from '#components/failure-text.ts';
import { isForbidden } from '#contract/api-error.ts';
import { SCAN_STATE_LABELS } from '#domain/scan-labels.ts';
import { SCAN_STARTERS, SCAN_STATES } from '#domain/scan-state.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FacetMenu } from '#ui/facet-menu.tsx';
import { Note } from '#ui/note.tsx';
import { scanListParsers } from '#urls/scans.ts';
import { NoScanYet } from './no-scan-yet.tsx';
import { AnswerState } from '#components/answer-state.tsx';
import { ScanTable } from './scan-table.tsx';
import { STARTER_LABELS } from './scan-words.ts';
import styles from './scans-page.module.css';
import { useScanList, type ScanListAnswer } from './use-scan-list.ts';

/** Rows shown at first, and added at each wish for more. */
const STEP = 50;

/** Every scan that is kept, newest first, by who started it and how it stands. */
export function AllScans() {
  const [view, setView] = useQueryStates(scanListParsers, { history: 'push' });
  const [shown, setShown] = useState(STEP);
  const list = useScanList(view);
  const { page } = list;
  const rows = Array.from({ length: Math.min(shown, list.total) }, (_, index) =>
    list.rowAt(index),
  ).filter((row) => row !== undefined);

  function showMore() {
    setShown(shown + STEP);
    list.setRange(0, shown + STEP - 1);
  }

  return (
    <Card label="All scans">
      <div className={styles['cardHead']}>
        <h2 className={styles['cardTitle']}>All scans</h2>
        {page && everyScan(page) > 0 ? (
          <div className={styles['filters']}>
            <FacetMenu
              label="Started by"
              values={SCAN_STARTERS.map((value) => ({
                value,
                label: STARTER_LABELS[value],
                count: page.byStarter[value],
              }))}
              chosen={view.starter}
              onChange={(starter) => void setView({ starter: starter as typeof view.starter })}
            />
            <FacetMenu
              label="State"
              values={SCAN_STATES.map((value) => ({
                value,
                label: SCAN_STATE_LABELS[value],
                count: page.byState[value],
              }))}
              chosen={view.state}
              onChange={(state) => void setView({ state: state as typeof view.state })}
            />
          </div>
        ) : null}
      </div>
      {list.error && rows.length > 0 && !isForbidden(list.error) ? (
        <ListedFailed error={list.error} onRetry={list.retry} />
      ) : null}
      {page === undefined || (list.error && rows.length === 0) ? (
        <AnswerState error={list.error} onRetry={list.retry} what="The list of scans" lines={6} />
      ) : everyScan(page) === 0 ? (
        <NoScanYet />
      ) : rows.length === 0 ? (
        <NoMatch all={everyScan(page)} onShowAll={() => void setView(null)} />
      ) : (
        <ScanTable rows={rows} stale={list.stale} />
      )}
      {shown < list.total ? (
        <div className={styles['foot']}>
          <span>
            {plural(rows.length, 'scan')} of {list.total}
          </span>
          <Button size="small" onClick={showMore}>
            Show {Math.min(STEP, list.total - shown)} more
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

function everyScan({ byState }: ScanListAnswer): number {
  return Object.values(byState).reduce((sum, count) => sum + count, 0);
}

function NoMatch({ all, onShowAll }: { all: number; onShowAll: () => void }) {
  return (
    <EmptyState
      icon="filter-x"
      title="No scan matches these filters"
      actions={<Button onClick={onShowAll}>Show all {plural(all, 'scan')}</Button>}
    >
      {plural(all, 'scan is', 'scans are')} kept.
    </EmptyState>
  );
}

function ListedFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div className={styles['note']}>
      <Note
        tone="caution"
        title="The list of scans could not be loaded again"
        actions={
          <Button size="small" onClick={onRetry}>
            Retry now
          </Button>
        }
      >
        {failureText(error).cause} What is shown is from the last answer.
      </Note>
    </div>
  );
}
