import { useRef, useState } from 'react';
import { printedKeys, SHORTCUTS } from '#components/shortcuts.ts';
import { LEDGER_VIEWS } from '#domain/quota-ledger.ts';
import { formatMonth } from '#lib/format-account-time.ts';
import { formatNumber } from '#lib/format-number.ts';
import { SearchField } from '#ui/search-field.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { Select } from '#ui/select.tsx';
import { useHotkeys } from '#ui/use-hotkeys.ts';
import type { LedgerAnswer } from './ledger-queries.ts';
import styles from './ledger-page.module.css';
import { VIEW_LABELS } from './ledger-words.ts';
import type { LedgerView, SetLedgerView } from './use-ledger-view.ts';

type LedgerBarProps = {
  view: LedgerView;
  setView: SetLedgerView;
  page: LedgerAnswer | undefined;
};

/** Which month, which rows of it, and a search. All of them read the address and write it. */
export function LedgerBar({ view, setView, page }: LedgerBarProps) {
  return (
    <div className={styles['bar']} role="search" aria-label="This ledger">
      <SearchBox key={view.q} view={view} setView={setView} />
      <Segmented
        label="Rows"
        options={viewOptions(page)}
        value={view.shown}
        onChange={(shown) => void setView({ shown })}
      />
      <Select
        label="Month"
        value={view.month}
        options={monthOptions(view.month, page)}
        onChange={(month) => void setView({ month })}
      />
    </div>
  );
}

/** Applied on Enter and when the field is left, like the search of every list. */
function SearchBox({ view, setView }: Omit<LedgerBarProps, 'page'>) {
  const [text, setText] = useState(view.q);
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([{ keys: SHORTCUTS.searchList.keys, run: () => field.current?.focus() }]);
  const apply = (wanted: string) => {
    if (wanted.trim() !== view.q) void setView({ q: wanted.trim() });
  };
  return (
    <SearchField
      ref={field}
      label="Search the ledger"
      placeholder="Part of a repository, tag or digest"
      value={text}
      onChange={setText}
      onCommit={apply}
      keys={printedKeys('searchList')}
      note=""
    />
  );
}

function viewOptions(page: LedgerAnswer | undefined) {
  const counts = { all: page?.consumed, superseded: page?.superseded };
  return LEDGER_VIEWS.map((value) => {
    const count = counts[value];
    const number = count === undefined ? '' : ` ${formatNumber(count)}`;
    return { value, label: VIEW_LABELS[value] + number };
  });
}

/** The current month has no value of its own, so that an address without one stays current. */
function monthOptions(chosen: string, page: LedgerAnswer | undefined) {
  const [current, ...earlier] = page?.months ?? [];
  const known = [{ value: '', label: current ? formatMonth(current) : 'This month' }];
  const months = earlier.includes(chosen) || chosen === '' ? earlier : [...earlier, chosen];
  return [...known, ...months.map((value) => ({ value, label: formatMonth(value) }))];
}
