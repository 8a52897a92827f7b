import { formatMonth } from '#lib/format-account-time.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { LedgerAnswer } from './ledger-queries.ts';
import type { LedgerView, SetLedgerView } from './use-ledger-view.ts';

type NothingYetProps = { setView: SetLedgerView; page: LedgerAnswer | undefined };

/** No unit was used in the month, which is no fault of a filter. */
export function NothingYet({ setView, page }: NothingYetProps) {
  if (!page) return null;
  const [current, ...earlier] = page.months;
  const other = page.month === current ? earlier[0] : current;
  return (
    <EmptyState
      icon="scan-line"
      title={`No unit was used in ${formatMonth(page.month)}`}
      actions={
        other ? (
          <Button onClick={() => void setView({ month: other === current ? '' : other, q: '' })}>
            Show {formatMonth(other)}
          </Button>
        ) : undefined
      }
    >
      The first scan of each image digest in a month is a row here. One row is one unit.
    </EmptyState>
  );
}

type NothingMatchesProps = NothingYetProps & { view: LedgerView };

/** Rows exist, but not under this search or this view. */
export function NothingMatches({ view, setView, page }: NothingMatchesProps) {
  if (!page) return null;
  const { month, consumed } = page;
  return (
    <EmptyState
      icon="filter-x"
      title={view.q ? `No row matches “${view.q}”` : 'No unit went to a superseded digest'}
      actions={
        <>
          {view.q ? (
            <Button onClick={() => void setView({ q: '' })}>Remove the search</Button>
          ) : null}
          {view.shown === 'all' ? null : (
            <Button kind={view.q ? 'ghost' : 'default'} onClick={() => void setView(ALL)}>
              {consumed === 1 ? 'Show the row' : `Show all ${formatNumber(consumed)} rows`}
            </Button>
          )}
        </>
      }
    >
      {plural(consumed, 'row exists', 'rows exist')} in {formatMonth(month)}.
    </EmptyState>
  );
}

const ALL: Partial<LedgerView> = { shown: 'all', q: '' };
