import type { LedgerRow } from '#contract/quota-ledger.ts';
import { accountDay, addDays, quotaMonth } from '#domain/account-clock.ts';
import { FORECAST_DAYS } from '#domain/quota-forecast.ts';
import type { Handlers } from '../handle.ts';
import { page } from '../store/page.ts';
import { imagesInScope } from '../store/scan-scope.ts';
import type { Store } from '../store/store.ts';
import { iso } from '../store/subscription.ts';

type Entry = Store['ledger']['entries'][number];

export const quotaLedgerHandlers = {
  listQuotaLedger: ({ store, now, query }) => {
    const month = query.month ?? quotaMonth(now).id;
    const ofMonth = store.ledger.entries.filter(({ at }) => quotaMonth(at).id === month);
    const superseded = ofMonth.filter((entry) => isSuperseded(entry, now));
    const shown = (query.shown === 'superseded' ? superseded : ofMonth).filter(matches(query.q));
    const rows = shown.toSorted(
      (one, other) => other.at - one.at || (one.digest < other.digest ? -1 : 1),
    );
    return {
      rows: page(rows, query).map((entry) => toRow(store, entry, now)),
      total: rows.length,
      month,
      consumed: ofMonth.length,
      superseded: superseded.length,
      months: months(store, now),
    };
  },

  getQuotaUse: ({ store, now }) => {
    const scope = imagesInScope(store, now);
    const { id } = quotaMonth(now);
    return {
      days: dailyUse(store, now),
      due: scope.filter(({ digest }) => !store.ledger.isPaid(digest, now)).length,
      dueNextMonth: scope.length,
      superseded: store.ledger.entries.filter(
        (entry) => quotaMonth(entry.at).id === id && isSuperseded(entry, now),
      ).length,
      asOf: iso(now),
    };
  },
} satisfies Pick<Handlers, 'listQuotaLedger' | 'getQuotaUse'>;

/** Every day of the month and of the four weeks before today, but none before the first scan. */
function dailyUse(store: Store, now: number) {
  const today = accountDay(now);
  const wanted = [accountDay(quotaMonth(now).start), addDays(today, -FORECAST_DAYS)].sort()[0]!;
  // Without a scan there is no use of units to speak of, not one of 0.
  const startedAt = store.ledger.entries[0]?.at ?? now;
  const days = new Map<string, { day: string; firstScans: number; newMonth: number }>();
  for (let day = [wanted, accountDay(startedAt)].sort()[1]!; day <= today; day = addDays(day, 1))
    days.set(day, { day, firstScans: 0, newMonth: 0 });
  for (const { at, why } of store.ledger.entries) {
    const day = days.get(accountDay(at));
    if (day && at <= now) day[why === 'first-scan' ? 'firstScans' : 'newMonth'] += 1;
  }
  return [...days.values()];
}

/** Months from the first entry to the current one, newest first. */
function months({ ledger }: Store, now: number): string[] {
  const first = Math.min(now, ...ledger.entries.slice(0, 1).map(({ at }) => at));
  const found: string[] = [];
  for (let month = quotaMonth(now); month.end > first; month = quotaMonth(month.start - 1))
    found.push(month.id);
  return found;
}

function matches(text = ''): (entry: Entry) => boolean {
  const part = text.trim().toLowerCase();
  return ({ namespace, repository, tag, digest }) =>
    `${namespace}/${repository}:${tag}\n${digest}`.toLowerCase().includes(part);
}

function isSuperseded({ supersededAt }: Entry, now: number): boolean {
  return supersededAt !== null && supersededAt <= now;
}

function toRow(store: Store, entry: Entry, now: number): LedgerRow {
  const { at, supersededAt, ...facts } = entry;
  return {
    ...facts,
    at: iso(at),
    logKept: store.scans.some(({ id }) => id === entry.taskId),
    supersededAt: supersededAt !== null && isSuperseded(entry, now) ? iso(supersededAt) : null,
  };
}
